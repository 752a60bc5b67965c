#pragma once

#include "core/sandbox/render/canvas.h"

namespace troupe::sandbox {

/// All the layers of a place, the farthest first.
std::vector<Layer> buildScenery(const Setting& setting);

// The parts of it, by kind of place. Each appends to `layers`, the farthest first.
void addSky(const Setting& setting, std::vector<Layer>& layers);
void addClouds(const Setting& setting, std::vector<Layer>& layers);
void addMeadow(const Setting& setting, std::vector<Layer>& layers);
void addForest(const Setting& setting, std::vector<Layer>& layers);
void addMountains(const Setting& setting, std::vector<Layer>& layers);
void addDesert(const Setting& setting, std::vector<Layer>& layers);
void addSnowfield(const Setting& setting, std::vector<Layer>& layers);
void addBeach(const Setting& setting, std::vector<Layer>& layers);
void addSea(const Setting& setting, std::vector<Layer>& layers);
void addUnderwater(const Setting& setting, std::vector<Layer>& layers);
void addCity(const Setting& setting, std::vector<Layer>& layers);
void addRoom(const Setting& setting, std::vector<Layer>& layers);
void addStage(const Setting& setting, std::vector<Layer>& layers);
void addSpace(const Setting& setting, std::vector<Layer>& layers);

} // namespace troupe::sandbox
