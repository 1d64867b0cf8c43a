# Determines the owner of the placard action for the workflows that 'placard init' creates: the GitHub account that the sources
# were cloned from. If it is unknown, the placeholder OWNER is used.

function(find_action_owner folder result)
  set(owner OWNER)
  execute_process(COMMAND git -C ${folder} config --get remote.origin.url OUTPUT_VARIABLE url ERROR_QUIET)
  if(url MATCHES "^(https://|ssh://git@|git@)github\\.com[:/]([A-Za-z0-9-]+)/placard(\\.git)?/?[\r\n]*$")
    set(owner ${CMAKE_MATCH_2})
  endif()
  set(${result} ${owner} PARENT_SCOPE)
endfunction()

find_action_owner(${CMAKE_CURRENT_LIST_DIR} owner)
set(PLACARD_ACTION_OWNER ${owner} CACHE STRING "GitHub account of the placard action in workflows created by 'placard init'")
