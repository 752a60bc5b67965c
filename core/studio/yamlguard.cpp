#include "core/studio/yamlguard.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int MaxDepth = 16;
constexpr int MaxValues = 20'000;

class Watcher final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { value(mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override { value(mark, anchor); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string&) override
    {
        value(mark, anchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor);
    }
    void OnSequenceEnd() override { --m_depth; }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor);
    }
    void OnMapEnd() override { --m_depth; }

private:
    void value(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor)
            throw YamlGuard::Breach {mark.line + 1, u"anchors and aliases are not taken"_s};
        if (++m_values > MaxValues)
            throw YamlGuard::Breach {mark.line + 1, u"more than %1 values"_s.arg(MaxValues)};
    }
    void open(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        value(mark, anchor);
        if (++m_depth > MaxDepth)
            throw YamlGuard::Breach {mark.line + 1, u"nested deeper than %1"_s.arg(MaxDepth)};
    }

    int m_depth = 0;
    int m_values = 0;
};

} // namespace

void YamlGuard::check(const std::string& yaml)
{
    std::istringstream stream(yaml);
    YAML::Parser parser(stream);
    Watcher watcher;
    if (!parser.HandleNextDocument(watcher))
        throw Breach {1, u"the file is empty"_s};
    Watcher second;
    if (parser.HandleNextDocument(second))
        throw Breach {1, u"more than one document"_s};
}

} // namespace troupe
