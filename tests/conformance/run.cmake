# Installs exactly what package-lock.json says into the build folder, if it is not there yet, and runs.
file(MAKE_DIRECTORY "${WORK}")
foreach(name package.json package-lock.json run.mjs sandbox.mjs)
    file(COPY "${SOURCE}/${name}" DESTINATION "${WORK}")
endforeach()
file(SHA256 "${SOURCE}/package-lock.json" wanted)
set(stamp "${WORK}/installed")
set(found "")
if(EXISTS "${stamp}" AND EXISTS "${WORK}/node_modules/openai")
    file(READ "${stamp}" found)
endif()
if(NOT found STREQUAL wanted)
    execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund
        WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
    file(WRITE "${stamp}" "${wanted}")
endif()
execute_process(COMMAND "${NODE}" run.mjs "${PROGRAM}"
    WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
