#include "core/sandbox/render/scenery.h"

namespace troupe::sandbox {

std::vector<Layer> buildScenery(const Setting& setting)
{
    std::vector<Layer> layers;
    switch (setting.spec.place) {
    case Place::Meadow: addMeadow(setting, layers); break;
    case Place::Forest: addForest(setting, layers); break;
    case Place::Mountains: addMountains(setting, layers); break;
    case Place::Desert: addDesert(setting, layers); break;
    case Place::Snowfield: addSnowfield(setting, layers); break;
    case Place::Beach: addBeach(setting, layers); break;
    case Place::Sea: addSea(setting, layers); break;
    case Place::Underwater: addUnderwater(setting, layers); break;
    case Place::City: addCity(setting, layers); break;
    case Place::Room: addRoom(setting, layers); break;
    case Place::Stage: addStage(setting, layers); break;
    case Place::Space: addSpace(setting, layers); break;
    }
    return layers;
}

} // namespace troupe::sandbox
