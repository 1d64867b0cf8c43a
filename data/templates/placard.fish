# fish completion for placard

function __placard_is
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and continue
        test "$word" = "$argv[1]"
        return
    end
    test -z "$argv[1]"
end

function __placard_list # comma-separated values
    set -l before (string replace -r '[^,]*$' '' -- (string replace -r '^-.*=' '' -- (commandline -ct)))
    string join \n -- "$before"$argv
end

function __placard_styles
    placard styles 2>/dev/null | string replace -r ' +' '\t'
end

function __placard_palettes
    placard styles --palettes 2>/dev/null | string replace -r ' +' '\t'
end

function __placard_layouts
    placard layouts 2>/dev/null | string replace -r ' +' '\t'
end

complete -c placard -n "__placard_is ''" -f -s h -l help -d 'show help'
complete -c placard -n "__placard_is ''" -f -l version -d 'print the version and the fonts'
complete -c placard -n "__placard_is ''" -f -l limits -d 'print input and output limits'
{{commands}}
