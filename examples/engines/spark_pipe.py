"""Draws JSON Lines with Spark's pipe: each line goes to placard, and each picture comes back as a line of JSON.

usage: spark-submit spark_pipe.py CARDS.jsonl FOLDER [PARTITIONS]

placard must be installed on every worker. A picture is {"line", "name", "format", "data"} with its bytes in Base64, a line that cannot
be drawn is {"line", "error"}; "line" counts from 1 within the partition.
"""

import base64
import json
import sys

from pyspark.sql import SparkSession

# After a wrong line (status 1) the other lines are complete, and the row says what is wrong. 2 and 3 fail the task; Spark tries it
# again up to spark.task.maxFailures times.
COMMAND = "sh -c 'placard render - --output-lines base64 --jobs 1 || [ $? -eq 1 ]'"

def main(cards, folder, partitions):
    spark = SparkSession.builder.appName("placard").getOrCreate()
    lines = spark.sparkContext.textFile(cards, partitions).filter(str.strip)
    rows = lines.pipe(COMMAND, checkCode=True).map(json.loads).cache()

    # Like verify-manifests: wrong lines, and names that two partitions drew.
    errors = rows.filter(lambda row: "error" in row).map(lambda row: row["error"]).take(20)
    names = rows.filter(lambda row: "name" in row).map(lambda row: row["name"])
    twice = names.map(lambda name: (name, 1)).reduceByKey(int.__add__).filter(lambda row: row[1] > 1).keys().take(20)

    pictures = rows.filter(lambda row: "name" in row)
    pictures.map(lambda row: (row["name"], base64.b64decode(row["data"]))).saveAsPickleFile(folder)
    print(f"{pictures.count()} pictures, {len(errors)} wrong lines, {len(twice)} names drawn twice")
    for problem in errors + twice:
        print(problem, file=sys.stderr)
    return 1 if errors or twice else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 8))
