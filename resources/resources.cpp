// A static library needs a source; its content are the resources of CMakeLists.txt.
namespace troupe {

// Nothing refers to it: the resources register themselves.
extern const char* const resourceRoot;
const char* const resourceRoot = ":/troupe";

} // namespace troupe
