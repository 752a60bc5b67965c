# Everything our own code is compiled with. Third-party targets never link to it.
add_library(troupe_options INTERFACE)
target_compile_features(troupe_options INTERFACE cxx_std_20)
target_include_directories(troupe_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(troupe_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor)
target_compile_definitions(troupe_options INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TROUPE_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
# What a newer Qt has deprecated since the oldest that we support has no replacement that both have, often.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    target_compile_definitions(troupe_options INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()

# In a unity build the names of one file reach the next; the other presets look at each file by itself.
if(CMAKE_UNITY_BUILD)
    target_compile_options(troupe_options INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

set(TROUPE_SANITIZE "" CACHE STRING "Comma separated -fsanitize= list, e.g. address,undefined")
if(TROUPE_SANITIZE)
    # GCC 12 takes the sanitizers' own branches for uses of uninitialized values. A target with the property
    # TROUPE_UNCHECKED does without.
    target_compile_options(troupe_options INTERFACE
        $<$<NOT:$<BOOL:$<TARGET_PROPERTY:TROUPE_UNCHECKED>>>:-fsanitize=${TROUPE_SANITIZE}>
        -fno-omit-frame-pointer $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(troupe_options INTERFACE -fsanitize=${TROUPE_SANITIZE})
endif()

# troupe_library(NAME SOURCES ... [PUBLIC_LINKS ...] [PRIVATE_LINKS ...])
# One target per arrow boundary of ARCHITECTURE.md: a wrong link is a build error.
function(troupe_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC_LINKS;PRIVATE_LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC troupe_options ${arg_PUBLIC_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# The tests that sanitizer builds leave out.
add_custom_target(plain_tests)

# troupe_test(NAME [LINKS ...] [LABELS ...] [TIMEOUT seconds] [SOURCES extra.cpp ...] [PROGRAMS targets ...]
#             [DEFINITIONS ...])
# PROGRAMS are built before it, because it starts them.
# NAME.cpp holds one QTest class. Tests run offscreen, in parallel, in any order.
# The label `noasan` leaves a test out of sanitizer builds: WebEngine, and what measures memory.
function(troupe_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LINKS;LABELS;SOURCES;PROGRAMS;DEFINITIONS")
    if(TROUPE_SANITIZE AND "noasan" IN_LIST arg_LABELS)
        return()
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE troupe_options Qt6::Test ${arg_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
    target_compile_definitions(${name} PRIVATE
        TROUPE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" TROUPE_BIN_DIR="${PROJECT_BINARY_DIR}/bin")
    target_compile_definitions(${name} PRIVATE ${arg_DEFINITIONS})
    if(arg_PROGRAMS)
        add_dependencies(${name} ${arg_PROGRAMS})
    endif()
    if("noasan" IN_LIST arg_LABELS)
        add_dependencies(plain_tests ${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT} # what may take long begins first, or it would run alone in the end
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FORCE_STDERR_LOGGING=1")
endfunction()

# troupe_test_plays(NAME...): these tests play clips by Qt Multimedia, whose plugin loses the options of each decoder
# (Qt 6.4). With whole stacks cmake/lsan.supp tells those from ours.
function(troupe_test_plays)
    if(TROUPE_SANITIZE)
        set_property(TEST ${ARGN} APPEND PROPERTY ENVIRONMENT
            "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:fast_unwind_on_malloc=0" "QT_NO_GLIB=1")
    endif()
endfunction()

# troupe_subdirectories(DIRS...): adds each folder that is there.
function(troupe_subdirectories)
    foreach(dir IN LISTS ARGN)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${dir}/CMakeLists.txt")
            add_subdirectory(${dir})
        endif()
    endforeach()
endfunction()
