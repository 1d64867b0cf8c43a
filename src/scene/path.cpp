#include "scene/path.h"

namespace placard {

void Path::move_to(Point p) {
  verbs.push_back(Verb::move);
  points.push_back(p);
}

void Path::line_to(Point p) {
  verbs.push_back(Verb::line);
  points.push_back(p);
}

void Path::quad_to(Point control, Point p) {
  verbs.push_back(Verb::quad);
  points.insert(points.end(), {control, p});
}

void Path::cubic_to(Point first, Point second, Point p) {
  verbs.push_back(Verb::cubic);
  points.insert(points.end(), {first, second, p});
}

void Path::close() { verbs.push_back(Verb::close); }

}  // namespace placard
