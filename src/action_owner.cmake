# Whose placard action the workflows of 'placard init' use: the account on GitHub that the sources were cloned from. Where that is not
# known, the word OWNER stands in its place, for the reader to replace.

function(find_action_owner folder result)
  set(owner OWNER)
  execute_process(COMMAND git -C ${folder} config --get remote.origin.url OUTPUT_VARIABLE url ERROR_QUIET)
  if(url MATCHES "^(https://|ssh://git@|git@)github\\.com[:/]([A-Za-z0-9-]+)/placard(\\.git)?/?[\r\n]*$")
    set(owner ${CMAKE_MATCH_2})
  endif()
  set(${result} ${owner} PARENT_SCOPE)
endfunction()

find_action_owner(${CMAKE_CURRENT_LIST_DIR} owner)
set(PLACARD_ACTION_OWNER ${owner} CACHE STRING "Whose placard action the workflows of 'placard init' use")
