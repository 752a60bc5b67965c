#include "core/sandbox/render/scenespec.h"

#include "core/sandbox/render/wordtable.h"

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

constexpr WordEntry<Place> Places[] = {
    {u"meadow*", Place::Meadow},
    {u"field*", Place::Meadow},
    {u"grass*", Place::Meadow},
    {u"garden*", Place::Meadow},
    {u"park", Place::Meadow},
    {u"city park", Place::Meadow},
    {u"farm*", Place::Meadow},
    {u"hill*", Place::Meadow},
    {u"countryside", Place::Meadow},
    {u"prairie*", Place::Meadow},
    {u"forest*", Place::Forest},
    {u"wood", Place::Forest},
    {u"woods", Place::Forest},
    {u"woodland*", Place::Forest},
    {u"jungle*", Place::Forest},
    {u"tree*", Place::Forest},
    {u"grove*", Place::Forest},
    {u"rainforest*", Place::Forest},
    {u"city", Place::City},
    {u"cities", Place::City},
    {u"street*", Place::City},
    {u"town*", Place::City},
    {u"urban", Place::City},
    {u"downtown", Place::City},
    {u"skyline*", Place::City},
    {u"rooftop*", Place::City},
    {u"alley*", Place::City},
    {u"tokyo", Place::City},
    {u"new york", Place::City},
    {u"paris", Place::City},
    {u"london", Place::City},
    {u"neon", Place::City},
    {u"market*", Place::City},
    {u"village*", Place::City},
    {u"building*", Place::City},
    {u"skyscraper*", Place::City},
    {u"beach*", Place::Beach},
    {u"shore*", Place::Beach},
    {u"seaside", Place::Beach},
    {u"coast*", Place::Beach},
    {u"island*", Place::Beach},
    {u"tropical", Place::Beach},
    {u"palm*", Place::Beach},
    {u"sea", Place::Sea},
    {u"ocean*", Place::Sea},
    {u"lake*", Place::Sea},
    {u"harbo*", Place::Sea},
    {u"pier*", Place::Sea},
    {u"boat*", Place::Sea},
    {u"ship*", Place::Sea},
    {u"sail*", Place::Sea},
    {u"river*", Place::Sea},
    {u"desert*", Place::Desert},
    {u"dune*", Place::Desert},
    {u"canyon*", Place::Desert},
    {u"sahara", Place::Desert},
    {u"mesa*", Place::Desert},
    {u"wild west", Place::Desert},
    {u"mars", Place::Desert},
    {u"mountain*", Place::Mountains},
    {u"alps", Place::Mountains},
    {u"alpine", Place::Mountains},
    {u"peak*", Place::Mountains},
    {u"summit*", Place::Mountains},
    {u"cliff*", Place::Mountains},
    {u"valley*", Place::Mountains},
    {u"fjord*", Place::Mountains},
    {u"volcano*", Place::Mountains},
    {u"arctic", Place::Snowfield},
    {u"antarctic*", Place::Snowfield},
    {u"glacier*", Place::Snowfield},
    {u"tundra", Place::Snowfield},
    {u"north pole", Place::Snowfield},
    {u"snowfield*", Place::Snowfield},
    {u"iceberg*", Place::Snowfield},
    {u"winter wonderland", Place::Snowfield},
    {u"room*", Place::Room},
    {u"living room", Place::Room},
    {u"bedroom*", Place::Room},
    {u"kitchen*", Place::Room},
    {u"house", Place::Room},
    {u"home", Place::Room},
    {u"indoor*", Place::Room},
    {u"interior*", Place::Room},
    {u"office*", Place::Room},
    {u"library", Place::Room},
    {u"cafe*", Place::Room},
    {u"café*", Place::Room},
    {u"workshop*", Place::Room},
    {u"classroom*", Place::Room},
    {u"sofa*", Place::Room},
    {u"desk*", Place::Room},
    {u"window*", Place::Room},
    {u"stage*", Place::Stage},
    {u"theat*", Place::Stage},
    {u"concert*", Place::Stage},
    {u"spotlight*", Place::Stage},
    {u"curtain*", Place::Stage},
    {u"studio*", Place::Stage},
    {u"podium*", Place::Stage},
    {u"circus*", Place::Stage},
    {u"space*", Place::Space},
    {u"planet*", Place::Space},
    {u"galax*", Place::Space},
    {u"cosmos", Place::Space},
    {u"cosmic", Place::Space},
    {u"astronaut*", Place::Space},
    {u"on the moon", Place::Space},
    {u"lunar", Place::Space},
    {u"orbit station", Place::Space},
    {u"asteroid*", Place::Space},
    {u"nebula*", Place::Space},
    {u"underwater", Place::Underwater},
    {u"under water", Place::Underwater},
    {u"under the sea", Place::Underwater},
    {u"coral*", Place::Underwater},
    {u"reef*", Place::Underwater},
    {u"seabed", Place::Underwater},
    {u"ocean floor", Place::Underwater},
    {u"aquarium*", Place::Underwater},
    {u"deep sea", Place::Underwater},
};

constexpr WordEntry<Daytime> Daytimes[] = {
    {u"dawn*", Daytime::Dawn},
    {u"sunrise*", Daytime::Dawn},
    {u"morning*", Daytime::Dawn},
    {u"first light", Daytime::Dawn},
    {u"daybreak", Daytime::Dawn},
    {u"day", Daytime::Day},
    {u"daylight", Daytime::Day},
    {u"daytime", Daytime::Day},
    {u"noon", Daytime::Day},
    {u"midday", Daytime::Day},
    {u"sunny", Daytime::Day},
    {u"sunlit", Daytime::Day},
    {u"afternoon*", Daytime::Day},
    {u"blue sky", Daytime::Day},
    {u"golden hour", Daytime::Golden},
    {u"golden", Daytime::Golden},
    {u"magic hour", Daytime::Golden},
    {u"warm light", Daytime::Golden},
    {u"late afternoon", Daytime::Golden},
    {u"low sun", Daytime::Golden},
    {u"sunset*", Daytime::Golden},
    {u"dusk*", Daytime::Dusk},
    {u"twilight", Daytime::Dusk},
    {u"evening*", Daytime::Dusk},
    {u"blue hour", Daytime::Dusk},
    {u"sundown", Daytime::Dusk},
    {u"night*", Daytime::Night},
    {u"midnight", Daytime::Night},
    {u"moonlit", Daytime::Night},
    {u"moonlight", Daytime::Night},
    {u"starlit", Daytime::Night},
    {u"stars", Daytime::Night},
    {u"starry", Daytime::Night},
    {u"dark", Daytime::Night},
    {u"neon", Daytime::Night},
};

constexpr WordEntry<Weather> Weathers[] = {
    {u"clear sk*", Weather::Clear},  {u"sunny", Weather::Clear},     {u"rain", Weather::Rain},
    {u"rains", Weather::Rain},       {u"rainy", Weather::Rain},      {u"raining", Weather::Rain},
    {u"raindrop*", Weather::Rain},   {u"drizzl*", Weather::Rain},    {u"downpour", Weather::Rain},
    {u"shower*", Weather::Rain},     {u"umbrella*", Weather::Rain},  {u"snow*", Weather::Snow},
    {u"blizzard*", Weather::Snow},   {u"winter*", Weather::Snow},    {u"flurr*", Weather::Snow},
    {u"fog*", Weather::Fog},         {u"mist", Weather::Fog},        {u"misty", Weather::Fog},
    {u"haz*", Weather::Fog},         {u"smok*", Weather::Fog},       {u"cloud*", Weather::Cloudy},
    {u"overcast", Weather::Cloudy},  {u"grey sky", Weather::Cloudy}, {u"gray sky", Weather::Cloudy},
    {u"storm*", Weather::Storm},     {u"thunder*", Weather::Storm},  {u"lightning", Weather::Storm},
    {u"hurricane*", Weather::Storm},
};

constexpr WordEntry<Camera> Cameras[] = {
    {u"pan left", Camera::PanLeft},
    {u"pans left", Camera::PanLeft},
    {u"panning left", Camera::PanLeft},
    {u"slow pan left", Camera::PanLeft},
    {u"pan", Camera::PanRight},
    {u"pans", Camera::PanRight},
    {u"panning", Camera::PanRight},
    {u"panorama*", Camera::PanRight},
    {u"tilt down", Camera::TiltDown},
    {u"tilts down", Camera::TiltDown},
    {u"crane down", Camera::TiltDown},
    {u"pedestal down", Camera::TiltDown},
    {u"tilt*", Camera::TiltUp},
    {u"crane*", Camera::TiltUp},
    {u"pedestal*", Camera::TiltUp},
    {u"zoom out", Camera::ZoomOut},
    {u"zooms out", Camera::ZoomOut},
    {u"zooming out", Camera::ZoomOut},
    {u"zoom*", Camera::ZoomIn},
    {u"close up", Camera::ZoomIn},
    {u"closeup", Camera::ZoomIn},
    {u"punch in", Camera::ZoomIn},
    {u"track*", Camera::Track},
    {u"following shot", Camera::Track},
    {u"follows", Camera::Track},
    {u"camera follow*", Camera::Track},
    {u"truck*", Camera::Track},
    {u"steadicam", Camera::Track},
    {u"dolly out", Camera::DollyOut},
    {u"dollies out", Camera::DollyOut},
    {u"pull back", Camera::DollyOut},
    {u"pulls back", Camera::DollyOut},
    {u"pull out", Camera::DollyOut},
    {u"pulls out", Camera::DollyOut},
    {u"dolly*", Camera::DollyIn},
    {u"dollies", Camera::DollyIn},
    {u"push in", Camera::DollyIn},
    {u"pushes in", Camera::DollyIn},
    {u"slow push", Camera::DollyIn},
    {u"orbit*", Camera::Orbit},
    {u"arc shot", Camera::Orbit},
    {u"circles around", Camera::Orbit},
    {u"camera circl*", Camera::Orbit},
    {u"rotat*", Camera::Orbit},
    {u"360", Camera::Orbit},
    {u"handheld", Camera::Handheld},
    {u"hand held", Camera::Handheld},
    {u"shaky", Camera::Handheld},
    {u"documentary", Camera::Handheld},
    {u"vlog*", Camera::Handheld},
    {u"static*", Camera::Still},
    {u"locked off", Camera::Still},
    {u"tripod", Camera::Still},
    {u"still camera", Camera::Still},
    {u"fixed camera", Camera::Still},
};

constexpr WordEntry<Action> Actions[] = {
    {u"run", Action::Run},         {u"runs", Action::Run},        {u"running", Action::Run},
    {u"race*", Action::Run},       {u"racing", Action::Run},      {u"chas*", Action::Run},
    {u"sprint*", Action::Run},     {u"dash*", Action::Run},       {u"rush*", Action::Run},
    {u"hurr*", Action::Run},       {u"walk*", Action::Walk},      {u"stroll*", Action::Walk},
    {u"wander*", Action::Walk},    {u"march*", Action::Walk},     {u"hike*", Action::Walk},
    {u"hiking", Action::Walk},     {u"explor*", Action::Walk},    {u"tiptoe*", Action::Walk},
    {u"jump*", Action::Jump},      {u"leap*", Action::Jump},      {u"hop", Action::Jump},
    {u"hops", Action::Jump},       {u"hopping", Action::Jump},    {u"bounc*", Action::Jump},
    {u"skip*", Action::Jump},      {u"celebrat*", Action::Jump},  {u"cheer*", Action::Jump},
    {u"danc*", Action::Dance},     {u"groov*", Action::Dance},    {u"sway*", Action::Dance},
    {u"sing*", Action::Dance},     {u"wave*", Action::Wave},      {u"waving", Action::Wave},
    {u"greet*", Action::Wave},     {u"says hello", Action::Wave}, {u"salut*", Action::Wave},
    {u"fly", Action::Fly},         {u"flies", Action::Fly},       {u"flying", Action::Fly},
    {u"float*", Action::Fly},      {u"hover*", Action::Fly},      {u"soar*", Action::Fly},
    {u"glid*", Action::Fly},       {u"drift*", Action::Fly},      {u"swim*", Action::Swim},
    {u"div*", Action::Swim},       {u"sleep*", Action::Sleep},    {u"nap*", Action::Sleep},
    {u"doz*", Action::Sleep},      {u"rest*", Action::Sleep},     {u"dream*", Action::Sleep},
    {u"yawn*", Action::Sleep},     {u"sit", Action::Sit},         {u"sits", Action::Sit},
    {u"sitting", Action::Sit},     {u"waits", Action::Sit},       {u"waiting", Action::Sit},
    {u"reads", Action::Sit},       {u"reading", Action::Sit},     {u"look*", Action::Look},
    {u"gaz*", Action::Look},       {u"watch*", Action::Look},     {u"stare*", Action::Look},
    {u"search*", Action::Look},    {u"discover*", Action::Look},  {u"notices", Action::Look},
    {u"turns", Action::Look},      {u"spin*", Action::Spin},      {u"twirl*", Action::Spin},
    {u"pirouette*", Action::Spin}, {u"whirl*", Action::Spin},     {u"talk*", Action::Talk},
    {u"speak*", Action::Talk},     {u"says", Action::Talk},       {u"tells", Action::Talk},
    {u"explain*", Action::Talk},   {u"laugh*", Action::Talk},     {u"giggl*", Action::Talk},
    {u"chat*", Action::Talk},
};

constexpr WordEntry<Mood> Moods[] = {
    {u"happy", Mood::Happy},     {u"happily", Mood::Happy},     {u"cheer*", Mood::Happy},
    {u"joy*", Mood::Happy},      {u"fun*", Mood::Happy},        {u"playful*", Mood::Happy},
    {u"celebrat*", Mood::Happy}, {u"danc*", Mood::Happy},       {u"laugh*", Mood::Happy},
    {u"bright", Mood::Happy},    {u"tense", Mood::Tense},       {u"dark", Mood::Tense},
    {u"scar*", Mood::Tense},     {u"storm*", Mood::Tense},      {u"chas*", Mood::Tense},
    {u"danger*", Mood::Tense},   {u"myster*", Mood::Tense},     {u"spooky", Mood::Tense},
    {u"suspens*", Mood::Tense},  {u"sad*", Mood::Sad},          {u"lone*", Mood::Sad},
    {u"melanchol*", Mood::Sad},  {u"cry*", Mood::Sad},          {u"rain", Mood::Sad},
    {u"goodbye", Mood::Sad},     {u"dream*", Mood::Dreamy},     {u"magic*", Mood::Dreamy},
    {u"star*", Mood::Dreamy},    {u"moon*", Mood::Dreamy},      {u"float*", Mood::Dreamy},
    {u"space", Mood::Dreamy},    {u"underwater", Mood::Dreamy}, {u"fairy*", Mood::Dreamy},
    {u"epic", Mood::Epic},       {u"hero*", Mood::Epic},        {u"grand*", Mood::Epic},
    {u"mountain*", Mood::Epic},  {u"adventur*", Mood::Epic},    {u"triumph*", Mood::Epic},
    {u"calm*", Mood::Calm},      {u"quiet*", Mood::Calm},       {u"peace*", Mood::Calm},
    {u"gentl*", Mood::Calm},     {u"cozy", Mood::Calm},         {u"cosy", Mood::Calm},
};

template<typename Meaning, size_t N>
Meaning meaningOf(QStringView words, const WordEntry<Meaning> (&table)[N], Meaning otherwise)
{
    return firstMeaning(words, std::span<const WordEntry<Meaning>>(table)).value_or(otherwise);
}

/// What the prompt says between this name and the next one.
QString partAbout(const QString& prompt, const QString& name, const QStringList& cast)
{
    const qsizetype at = prompt.indexOf(name);
    if (at < 0)
        return {};
    const qsizetype from = at + name.size();
    qsizetype to = prompt.size();
    for (const QString& other : cast) {
        const qsizetype next = prompt.indexOf(other, from);
        if (other != name && next >= 0)
            to = qMin(to, next);
    }
    return prompt.mid(from, to - from);
}

} // namespace

quint32 seedOf(const QString& text)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const char c : text.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

SceneSpec parseScene(const QString& prompt, const QStringList& cast, const SceneSpec* fallback)
{
    QString nameless = prompt;
    for (const QString& name : cast)
        nameless.replace(name, u" , "_s);
    const QString words = plainWords(nameless);

    SceneSpec spec;
    if (fallback)
        spec = *fallback;
    else
        spec.seed = seedOf(prompt);
    spec.place = meaningOf(words, Places, spec.place);
    spec.daytime = meaningOf(words, Daytimes, spec.daytime);
    spec.weather = meaningOf(words, Weathers, spec.weather);
    spec.mood = meaningOf(words, Moods, spec.mood);

    const QList<Action> before = spec.actions;
    spec.actions.clear();
    const std::optional<Action> common
        = firstMeaning(QStringView(words), std::span<const WordEntry<Action>>(Actions));
    for (qsizetype i = 0; i < qMax(cast.size(), qsizetype(1)); ++i) {
        const Action otherwise = common ? *common : before.value(i, Action::Idle);
        const QString own = i < cast.size() ? plainWords(partAbout(prompt, cast.at(i), cast)) : words;
        spec.actions.append(meaningOf(own, Actions, otherwise));
    }

    // Who says no camera move gets a slow push, as an editor would do with a still; who runs is followed.
    const bool moving = spec.actions.contains(Action::Run) || spec.actions.contains(Action::Walk);
    const Camera usual = moving ? Camera::Track : Camera::DollyIn;
    spec.camera = meaningOf(words, Cameras, fallback ? fallback->camera : usual);
    return spec;
}

QList<qsizetype> whoPlays(const QString& prompt, const QStringList& names, qsizetype most)
{
    QList<qsizetype> mentioned;
    QList<qsizetype> everybody;
    for (qsizetype i = 0; i < names.size(); ++i) {
        everybody.append(i);
        if (!names.at(i).isEmpty() && prompt.contains(names.at(i)))
            mentioned.append(i);
    }
    return (mentioned.isEmpty() ? everybody : mentioned).mid(0, most);
}

} // namespace troupe::sandbox
