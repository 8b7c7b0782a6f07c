package org.greenloop.accounting.ledger;

import java.util.Optional;
import org.greenloop.accounting.quantity.Unit;

/// What is counted. The number is its key in the store and never changes; the code is what
/// indicators in Turtle refer to.
public enum Account {
  /// Comprehensive energy consumption 综合能耗, calorific value basis (GB/T 2589).
  ENERGY_COMPREHENSIVE(1, "energy.comprehensive", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// The same on the equivalent value basis 等价值; apart, never in one sum with the other.
  ENERGY_EQUIVALENT(2, "energy.comprehensive-equivalent", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Electricity used: bought, received and self-made, less sold and passed on.
  ENERGY_ELECTRICITY(3, "energy.electricity", Unit.KILOWATT_HOUR, Basis.ENERGY),
  /// Energy used as raw material, shown apart.
  ENERGY_FEEDSTOCK(4, "energy.feedstock", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Self-made energy, shown apart: it was counted at its input.
  ENERGY_SELF_GENERATED(5, "energy.self-generated", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Direct emissions of combustion.
  CARBON_SCOPE1(6, "carbon.scope1", Unit.TONNE_CO2, Basis.ENERGY),
  /// Indirect emissions of bought less sold power and heat, location-based.
  CARBON_SCOPE2_LOCATION(7, "carbon.scope2.location", Unit.TONNE_CO2, Basis.ENERGY),
  /// Gross output value 总产值.
  OUTPUT_VALUE(8, "production.output-value", Unit.TEN_THOUSAND_YUAN, Basis.OUTPUT_VALUE),
  /// Value added 工业增加值.
  VALUE_ADDED(9, "production.value-added", Unit.TEN_THOUSAND_YUAN, Basis.VALUE_ADDED),
  /// Waste heat, cold and pressure put to use.
  ENERGY_WASTE_HEAT(10, "energy.waste-heat-recovered", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Renewable energy made on the site: outside of comprehensive energy, because it has no input in
  /// the books, and part of what was used.
  ENERGY_OWN_RENEWABLE(11, "energy.own-renewable", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Clean energy that is not renewable, such as natural gas.
  ENERGY_CLEAN_FOSSIL(12, "energy.clean-fossil", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Renewable energy used: biofuels, power of sun, wind and water made on the site or delivered by
  /// a direct line, and power that retired certificates stand for.
  ENERGY_RENEWABLE(30, "energy.renewable", Unit.TONNE_STANDARD_COAL, Basis.ENERGY),
  /// Methane of combustion.
  CARBON_METHANE(31, "carbon.ch4", Unit.TONNE_CO2_EQUIVALENT, Basis.ENERGY),
  /// Nitrous oxide of combustion.
  CARBON_NITROUS_OXIDE(32, "carbon.n2o", Unit.TONNE_CO2_EQUIVALENT, Basis.ENERGY),
  /// CO2 of burned biofuels, outside of every total (GB/T 32150).
  CARBON_BIOGENIC(33, "carbon.biogenic", Unit.TONNE_CO2_EQUIVALENT, Basis.ENERGY),
  CARBON_PROCESS(34, "carbon.process", Unit.TONNE_CO2_EQUIVALENT, Basis.PROCESS),
  /// Recovered carbon dioxide, below zero: it is taken away from the total.
  CARBON_RECOVERED(35, "carbon.recovered", Unit.TONNE_CO2_EQUIVALENT, Basis.PROCESS),
  CARBON_HFC(36, "carbon.hfc", Unit.TONNE_CO2_EQUIVALENT, Basis.GASES),
  CARBON_PFC(37, "carbon.pfc", Unit.TONNE_CO2_EQUIVALENT, Basis.GASES),
  CARBON_SF6(38, "carbon.sf6", Unit.TONNE_CO2_EQUIVALENT, Basis.GASES),
  CARBON_NF3(39, "carbon.nf3", Unit.TONNE_CO2_EQUIVALENT, Basis.GASES),
  /// Gases that are none of the seven of GB/T 32150, outside of every total.
  CARBON_OUTSIDE_GASES(40, "carbon.outside-gases", Unit.TONNE_CO2_EQUIVALENT, Basis.GASES),
  /// Emissions of fuels before they arrived, scope 3.
  CARBON_SCOPE3_ENERGY(41, "carbon.scope3.energy", Unit.TONNE_CO2_EQUIVALENT, Basis.ENERGY),
  /// Electricity bought and received less sold and passed on: what certificates may cover.
  ELECTRICITY_BOUGHT(20, "energy.electricity-bought", Unit.KILOWATT_HOUR, Basis.ENERGY),
  /// The part of it that retired green electricity certificates cover.
  ELECTRICITY_CERTIFIED(21, "energy.electricity-certified", Unit.KILOWATT_HOUR, Basis.ENERGY),
  /// Indirect emissions of bought less sold power and heat, market-based.
  CARBON_SCOPE2_MARKET(22, "carbon.scope2.market", Unit.TONNE_CO2_EQUIVALENT, Basis.ENERGY),
  /// Qualified output of products counted by mass.
  PRODUCTION_MASS(160, "production.mass", Unit.TONNE, Basis.OUTPUT_MASS),
  /// Qualified output of products counted by the piece.
  PRODUCTION_PIECES(161, "production.pieces", Unit.PIECE, Basis.OUTPUT_PIECES),
  /// Transport activity 周转量 by mode (ISO 14083): all legs that a site reports, own and bought.
  FREIGHT_ACTIVITY_ROAD(250, "freight.activity.road", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  FREIGHT_ACTIVITY_RAIL(251, "freight.activity.rail", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  FREIGHT_ACTIVITY_INLAND_WATER(
      252, "freight.activity.inland-water", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  FREIGHT_ACTIVITY_SEA(253, "freight.activity.sea", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  FREIGHT_ACTIVITY_AIR(254, "freight.activity.air", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  /// Emissions of legs from well to wheel; of own vehicles too, so never added to scope 1 and 2.
  FREIGHT_EMISSIONS_WELL_TO_WHEEL(
      255, "freight.emissions.well-to-wheel", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.FREIGHT),
  /// Emissions of legs for which only those of the operation are known.
  FREIGHT_EMISSIONS_OPERATION(
      256, "freight.emissions.operation-only", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.FREIGHT),
  /// Legs and hubs bought or arranged (GHG Protocol scope 3, category 4) and paid by others
  /// (category 9).
  CARBON_SCOPE3_FREIGHT_UPSTREAM(
      257, "carbon.scope3.freight.upstream", Unit.TONNE_CO2_EQUIVALENT, Basis.TRANSPORT_CHAIN),
  CARBON_SCOPE3_FREIGHT_DOWNSTREAM(
      258, "carbon.scope3.freight.downstream", Unit.TONNE_CO2_EQUIVALENT, Basis.TRANSPORT_CHAIN),
  /// Kilometres that vehicles ran for the legs that report both, and the empty ones among them.
  FREIGHT_DISTANCE(259, "freight.distance.total", Unit.KILOMETRE, Basis.FREIGHT),
  FREIGHT_DISTANCE_EMPTY(260, "freight.distance.empty", Unit.KILOMETRE, Basis.FREIGHT),
  /// Transport activity by joint distribution 共同配送, drop-and-hook 甩挂, delivery at night 夜间配送.
  FREIGHT_ACTIVITY_JOINT(261, "freight.activity.joint", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  FREIGHT_ACTIVITY_DROP_AND_HOOK(
      262, "freight.activity.drop-and-hook", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  FREIGHT_ACTIVITY_NIGHT(263, "freight.activity.night", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  /// Measured energy of vehicles, and the transport activity that it was measured for.
  FREIGHT_ENERGY(264, "freight.energy", Unit.KILOGRAM_STANDARD_COAL, Basis.FREIGHT),
  FREIGHT_ACTIVITY_METERED(265, "freight.activity.metered", Unit.TONNE_KILOMETRE, Basis.FREIGHT),
  /// Mass that left hubs 物流站点 (ISO 14083), by what is done there: all hubs that a site reports, own
  /// and bought.
  HUB_THROUGHPUT_TRANSSHIPMENT(266, "freight.hub.throughput.transshipment", Unit.TONNE, Basis.HUBS),
  HUB_THROUGHPUT_AMBIENT(267, "freight.hub.throughput.ambient", Unit.TONNE, Basis.HUBS),
  HUB_THROUGHPUT_TEMPERATURE_CONTROLLED(
      268, "freight.hub.throughput.temperature-controlled", Unit.TONNE, Basis.HUBS),
  HUB_THROUGHPUT_CONTAINER_TERMINAL(
      269, "freight.hub.throughput.container-terminal", Unit.TONNE, Basis.HUBS),
  HUB_THROUGHPUT_BULK_TERMINAL(270, "freight.hub.throughput.bulk-terminal", Unit.TONNE, Basis.HUBS),
  /// Power of hubs over its life cycle; of own hubs too, so never added to scope 1 and 2.
  HUB_EMISSIONS_POWER(271, "freight.hub.emissions.power", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.HUBS),
  /// Fuel of hubs from well to wheel.
  HUB_EMISSIONS_FUEL(272, "freight.hub.emissions.fuel", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.HUBS),
  /// Fuel and heat of hubs for which only the emissions of the operation are known.
  HUB_EMISSIONS_OPERATION(
      273, "freight.hub.emissions.operation-only", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.HUBS),
  HUB_EMISSIONS_REFRIGERANT(
      274, "freight.hub.emissions.refrigerant", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.HUBS),
  /// Energy of hubs at calorific value.
  HUB_ENERGY_POWER(275, "freight.hub.energy.power", Unit.KILOGRAM_STANDARD_COAL, Basis.HUBS),
  HUB_ENERGY_FUEL(276, "freight.hub.energy.fuel", Unit.KILOGRAM_STANDARD_COAL, Basis.HUBS),
  /// Delivery vehicles 城市配送车辆 in use.
  VEHICLES(280, "freight.vehicles", Unit.VEHICLE, Basis.FLEET, Measure.STOCK),
  /// Battery-electric, plug-in hybrid and fuel cell.
  VEHICLES_NEW_ENERGY(281, "freight.vehicles.new-energy", Unit.VEHICLE, Basis.FLEET, Measure.STOCK),
  /// Battery-electric and plug-in hybrid, as the green freight form counts them.
  VEHICLES_PLUG_IN(282, "freight.vehicles.plug-in", Unit.VEHICLE, Basis.FLEET, Measure.STOCK),
  VEHICLES_REFRIGERATED(
      283, "freight.vehicles.refrigerated", Unit.VEHICLE, Basis.FLEET, Measure.STOCK),
  /// Vehicles bought to enlarge the fleet 新增.
  VEHICLES_ADDED_NEW_ENERGY(284, "freight.vehicles.added.new-energy", Unit.VEHICLE, Basis.FLEET),
  VEHICLES_ADDED_BATTERY(285, "freight.vehicles.added.battery-electric", Unit.VEHICLE, Basis.FLEET),
  /// Vehicles bought to enlarge the fleet or in place of others 新增和更新.
  VEHICLES_RENEWED(286, "freight.vehicles.renewed", Unit.VEHICLE, Basis.FLEET),
  VEHICLES_RENEWED_NEW_ENERGY(
      287, "freight.vehicles.renewed.new-energy", Unit.VEHICLE, Basis.FLEET),
  CHARGING_POSTS(288, "freight.charging-posts", Unit.PIECE, Basis.FLEET, Measure.STOCK),
  /// Water taken from public supply, rivers, wells and other suppliers, net of what was handed on;
  /// production systems only (GB/T 36132-2025 B.8).
  WATER_INTAKE_CONVENTIONAL(100, "water.intake-conventional", Unit.CUBIC_METRE, Basis.WATER),
  /// Reclaimed water, rain and desalinated water, net of what was handed on; V_ih of GB/T 7119.
  WATER_INTAKE_UNCONVENTIONAL(101, "water.intake-unconventional", Unit.CUBIC_METRE, Basis.WATER),
  /// The part of the intake that meters measured, V_mi.
  WATER_METERED_INTAKE(102, "water.metered-intake", Unit.CUBIC_METRE, Basis.WATER_METERED),
  /// Water for building work and fire fighting, outside of V_i.
  WATER_OUTSIDE_PRODUCTION(
      103, "water.outside-production", Unit.CUBIC_METRE, Basis.WATER_OUTSIDE_PRODUCTION),
  /// Indirect cooling water that went round, V_cr.
  WATER_RECIRCULATED_COOLING(
      104, "water.recirculated-cooling", Unit.CUBIC_METRE, Basis.WATER_COOLING),
  /// New water of the cooling systems, V_cf.
  WATER_MAKEUP_COOLING(105, "water.makeup-cooling", Unit.CUBIC_METRE, Basis.WATER_COOLING),
  /// Process water used again, V_gr.
  WATER_REUSED_PROCESS(106, "water.reused-process", Unit.CUBIC_METRE, Basis.WATER_PROCESS),
  /// New water of the same processes; with V_gr it makes V_gt.
  WATER_FRESH_PROCESS(107, "water.fresh-process", Unit.CUBIC_METRE, Basis.WATER_PROCESS),
  /// Condensate that came back, V_br.
  WATER_REUSED_CONDENSATE(108, "water.reused-condensate", Unit.CUBIC_METRE, Basis.WATER_CONDENSATE),
  /// The same by mass, V_br × ρ.
  WATER_CONDENSATE_MASS(109, "water.condensate-mass", Unit.TONNE, Basis.WATER_CONDENSATE),
  /// Steam that the boilers made, D × h.
  WATER_STEAM_MADE(110, "water.steam-made", Unit.TONNE, Basis.WATER_CONDENSATE),
  /// Waste water treated and used again, V_w.
  WATER_REUSED_WASTE_WATER(111, "water.reused-waste-water", Unit.CUBIC_METRE, Basis.WATER_REUSE),
  /// Water used in series, and any other reuse.
  WATER_REUSED_OTHER(112, "water.reused-other", Unit.CUBIC_METRE, Basis.WATER_REUSE),
  /// Waste water that left the site, V_d.
  WATER_DISCHARGED(113, "water.discharged", Unit.CUBIC_METRE, Basis.WATER_DISCHARGE),
  /// Lost from pipes and tanks, V_l.
  WATER_LEAKED(114, "water.leaked", Unit.CUBIC_METRE, Basis.WATER_LEAKAGE),
  /// Evaporated or gone into products, V_co.
  WATER_CONSUMED(115, "water.consumed", Unit.CUBIC_METRE, Basis.WATER_CONSUMPTION),
  /// Domestic water, V_ylf.
  WATER_DOMESTIC(116, "water.domestic", Unit.CUBIC_METRE, Basis.WATER_DOMESTIC),
  /// Persons times days, n × d.
  WATER_PERSON_DAYS(117, "water.person-days", Unit.PERSON_DAY, Basis.WATER_DOMESTIC),
  /// General industrial solid waste generated, Z.
  WASTE_GENERATED(130, "waste.generated", Unit.TONNE, Basis.WASTE),
  /// Of it put to use, without stock of past years and without waste bought in.
  WASTE_USED(131, "waste.used", Unit.TONNE, Basis.WASTE),
  /// Stock of past years put to use, Z_w.
  WASTE_USED_PAST_STOCK(132, "waste.used-past-stock", Unit.TONNE, Basis.WASTE),
  /// Waste of others bought in and used; shown apart.
  WASTE_USED_BOUGHT_IN(133, "waste.used-bought-in", Unit.TONNE, Basis.WASTE_BOUGHT_IN),
  WASTE_STORED(134, "waste.stored", Unit.TONNE, Basis.WASTE),
  WASTE_DISPOSED(135, "waste.disposed", Unit.TONNE, Basis.WASTE),
  /// Hazardous waste, apart from general waste throughout.
  HAZARDOUS_GENERATED(136, "waste.hazardous-generated", Unit.TONNE, Basis.WASTE),
  HAZARDOUS_USED(137, "waste.hazardous-used", Unit.TONNE, Basis.WASTE),
  HAZARDOUS_USED_PAST_STOCK(138, "waste.hazardous-used-past-stock", Unit.TONNE, Basis.WASTE),
  HAZARDOUS_USED_BOUGHT_IN(
      139, "waste.hazardous-used-bought-in", Unit.TONNE, Basis.WASTE_BOUGHT_IN),
  HAZARDOUS_STORED(140, "waste.hazardous-stored", Unit.TONNE, Basis.WASTE),
  HAZARDOUS_DISPOSED(141, "waste.hazardous-disposed", Unit.TONNE, Basis.WASTE),
  /// Emissions of waste that others dispose of, scope 3 category 5.
  CARBON_SCOPE3_WASTE(142, "carbon.scope3.waste", Unit.TONNE_CO2_EQUIVALENT, Basis.WASTE),
  /// Land of the site, A_land.
  LAND_SITE_AREA(150, "land.site-area", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  /// Floor area as built.
  LAND_FLOOR_AREA(151, "land.floor-area", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  /// Floor area with high storeys counted twice (GB/T 36132-2025 B.27).
  LAND_FLOOR_AREA_COUNTED(
      152, "land.floor-area-counted", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  /// Structures that count as floor area, A_struct; 2018 only.
  LAND_STRUCTURE_AREA(153, "land.structure-area", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  LAND_BUILDING_FOOTPRINT(
      154, "land.building-footprint", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  LAND_STRUCTURE_FOOTPRINT(
      155, "land.structure-footprint", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  LAND_OPEN_STACKING(156, "land.open-stacking", Unit.SQUARE_METRE, Basis.LAND, Measure.STOCK),
  /// Output in tonnes of the representative product (GB/T 36132-2025 B.24).
  EQUIVALENT_MASS(162, "production.equivalent-mass", Unit.TONNE, Basis.OUTPUT_MASS),
  /// Output in pieces of the representative product.
  EQUIVALENT_PIECES(163, "production.equivalent-pieces", Unit.PIECE, Basis.OUTPUT_PIECES),
  /// Value added at constant prices 不变价.
  VALUE_ADDED_CONSTANT(
      164, "production.value-added-constant", Unit.TEN_THOUSAND_YUAN, Basis.VALUE_ADDED_CONSTANT),
  COD_GENERATED(170, "pollutant.cod-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  COD_DISCHARGED(171, "pollutant.cod-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  AMMONIA_NITROGEN_GENERATED(
      172, "pollutant.ammonia-nitrogen-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  AMMONIA_NITROGEN_DISCHARGED(
      173, "pollutant.ammonia-nitrogen-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  SULPHUR_DIOXIDE_GENERATED(
      174, "pollutant.sulphur-dioxide-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  SULPHUR_DIOXIDE_DISCHARGED(
      175, "pollutant.sulphur-dioxide-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  NITROGEN_OXIDES_GENERATED(
      176, "pollutant.nitrogen-oxides-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  NITROGEN_OXIDES_DISCHARGED(
      177, "pollutant.nitrogen-oxides-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  PARTICULATE_GENERATED(
      178, "pollutant.particulate-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  PARTICULATE_DISCHARGED(
      179, "pollutant.particulate-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  VOC_GENERATED(180, "pollutant.voc-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  VOC_DISCHARGED(181, "pollutant.voc-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  WASTE_GAS_GENERATED(
      182, "pollutant.waste-gas-generated", Unit.CUBIC_METRE, Basis.POLLUTANTS_GENERATED),
  WASTE_GAS_DISCHARGED(
      183, "pollutant.waste-gas-discharged", Unit.CUBIC_METRE, Basis.POLLUTANTS_DISCHARGED),
  WASTE_WATER_GENERATED(
      184, "pollutant.waste-water-generated", Unit.TONNE, Basis.POLLUTANTS_GENERATED),
  WASTE_WATER_DISCHARGED(
      185, "pollutant.waste-water-discharged", Unit.TONNE, Basis.POLLUTANTS_DISCHARGED),
  /// Raw material used, M.
  MATERIAL_USED(186, "material.used", Unit.TONNE, Basis.MATERIALS),
  /// Of it green material, G.
  MATERIAL_GREEN(187, "material.green", Unit.TONNE, Basis.MATERIALS),
  /// Packaging bought and used.
  PACKAGING_MASS(200, "packaging.mass", Unit.TONNE, Basis.PACKAGING),
  /// That of it which is express packaging 快递包装.
  PACKAGING_EXPRESS(201, "packaging.express-mass", Unit.KILOGRAM, Basis.PACKAGING),
  /// Mass of packaging whose recycled content is declared.
  PACKAGING_DECLARED(202, "packaging.declared-mass", Unit.TONNE, Basis.RECYCLED_CONTENT),
  PACKAGING_PRE_CONSUMER(203, "packaging.pre-consumer", Unit.TONNE, Basis.RECYCLED_CONTENT),
  PACKAGING_POST_CONSUMER(204, "packaging.post-consumer", Unit.TONNE, Basis.RECYCLED_CONTENT),
  PACKAGING_BIODEGRADABLE(205, "packaging.biodegradable-mass", Unit.TONNE, Basis.PACKAGING),
  PACKAGING_REUSABLE(206, "packaging.reusable-mass", Unit.TONNE, Basis.PACKAGING),
  /// Making of bought packaging.
  CARBON_SCOPE3_PACKAGING(
      207, "carbon.scope3.packaging", Unit.TONNE_CO2_EQUIVALENT, Basis.PACKAGING),
  /// Volume of sales packages under GB 23350, V_n.
  PACKAGE_VOLUME(210, "packaging.package-volume", Unit.CUBIC_METRE, Basis.PACKAGES),
  /// Of it what neither goods nor their necessary space fill, V_n − Σ k V_0.
  PACKAGE_INTERSPACE(211, "packaging.package-interspace", Unit.CUBIC_METRE, Basis.PACKAGES),
  PACKAGES_CONFORMING(212, "packaging.packages-conforming", Unit.PIECE, Basis.PACKAGES),
  PACKAGES_VIOLATING(213, "packaging.packages-violating", Unit.PIECE, Basis.PACKAGES),
  PACKAGES_UNDECIDED(214, "packaging.packages-undecided", Unit.PIECE, Basis.PACKAGES),
  PARCELS(220, "packaging.parcels", Unit.PIECE, Basis.PARCELS),
  PARCELS_PACKED_ONCE(221, "packaging.parcels-packed-once", Unit.PIECE, Basis.PARCELS),
  PARCELS_NARROW_TAPE(222, "packaging.parcels-narrow-tape", Unit.PIECE, Basis.PARCELS),
  PARCELS_E_WAYBILL(223, "packaging.parcels-e-waybill", Unit.PIECE, Basis.PARCELS),
  PARCELS_REUSABLE(224, "packaging.parcels-reusable", Unit.PIECE, Basis.PARCELS),
  PARCELS_SAME_CITY(225, "packaging.parcels-same-city", Unit.PIECE, Basis.PARCELS),
  PARCELS_SAME_CITY_REUSABLE(
      226, "packaging.parcels-same-city-reusable", Unit.PIECE, Basis.PARCELS),
  /// Inner volume of the boxes whose contents were measured.
  PARCELS_BOX_VOLUME(227, "packaging.box-volume", Unit.CUBIC_METRE, Basis.BOX_SPACE),
  PARCELS_EMPTY_VOLUME(228, "packaging.empty-volume", Unit.CUBIC_METRE, Basis.BOX_SPACE),
  SAMPLES_CONFORMING(230, "packaging.samples-conforming", Unit.PIECE, Basis.SUBSTANCES),
  SAMPLES_VIOLATING(231, "packaging.samples-violating", Unit.PIECE, Basis.SUBSTANCES),
  SAMPLES_UNDECIDED(232, "packaging.samples-undecided", Unit.PIECE, Basis.SUBSTANCES),
  /// Pieces of reusable packaging at the end of the month, those under way included.
  POOL_ASSETS(235, "packaging.pool-assets", Unit.PIECE, Basis.POOLS, Measure.STOCK),
  POOL_PUT_IN(236, "packaging.pool-put-in", Unit.PIECE, Basis.POOLS),
  POOL_TRIPS(237, "packaging.pool-trips", Unit.PIECE, Basis.POOLS),
  POOL_RETURNED(238, "packaging.pool-returned", Unit.PIECE, Basis.POOLS),
  POOL_LOST_PRODUCER(239, "packaging.pool-lost-producer", Unit.PIECE, Basis.POOLS),
  POOL_LOST_USER(240, "packaging.pool-lost-user", Unit.PIECE, Basis.POOLS),
  POOL_LOST_CONSUMER(241, "packaging.pool-lost-consumer", Unit.PIECE, Basis.POOLS),
  POOL_WITHDRAWN(242, "packaging.pool-withdrawn", Unit.PIECE, Basis.POOLS),
  /// What the trips emitted over the life of the packaging; a comparison, no part of an inventory.
  POOL_CARBON(243, "packaging.pool-carbon", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.POOLS),
  /// What as many uses emit in single-use packaging; likewise.
  POOL_SINGLE_USE_CARBON(
      244, "packaging.pool-single-use-carbon", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.POOLS),
  /// Making of the pieces put in whose mass and material are known.
  POOL_MAKING_CARBON(
      245, "packaging.pool-making-carbon", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.POOL_PIECES),
  /// One single-use package for each of these pieces.
  POOL_ONE_USE_CARBON(
      246, "packaging.pool-one-use-carbon", Unit.KILOGRAM_CO2_EQUIVALENT, Basis.POOL_PIECES),
  /// Functions of the energy and carbon platform that are in use (GB/T 36132-2025 Table C.1 no. 4).
  DECLARED_PLATFORM_FUNCTIONS(
      190,
      "declared.energy-carbon-platform-functions",
      Unit.ONE,
      Basis.PLATFORM_FUNCTIONS,
      Measure.STOCK),
  /// Money put into green and low-carbon upgrades (GB/T 36132-2025 Table C.1 no. 10).
  DECLARED_GREEN_INVESTMENT(
      191, "declared.green-upgrade-investment", Unit.TEN_THOUSAND_YUAN, Basis.GREEN_INVESTMENT),
  /// Material given back, where the chain of custody begins; net as weighed.
  RECYCLING_RETURNED(300, "recycling.returned", Unit.TONNE, Basis.RETURNS),
  /// Material taken over from other members; cancels inside of a group.
  RECYCLING_TAKEN_OVER(301, "recycling.taken-over", Unit.TONNE, Basis.HANDOVERS),
  /// What went into treatment; each run counts, so that a tonne sorted and then melted counts
  /// twice.
  RECYCLING_TREATED(302, "recycling.treated", Unit.TONNE, Basis.TREATMENTS),
  /// Material finally recovered, each tonne once. Counted at the closing of the month from the
  /// chain of custody ([RecoveryCounts]), never by the posting of a row.
  RECYCLING_RECOVERED(303, "recycling.recovered", Unit.TONNE, Basis.TREATMENTS),
  /// Burden that the recovered material spares others; apart, never in an inventory. Counted like
  /// the one before.
  RECYCLING_AVOIDED(304, "recycling.avoided", Unit.TONNE_CO2_EQUIVALENT, Basis.TREATMENTS),
  /// Secondary material sold to factories, by the seller's weight.
  RECYCLING_SOLD_BACK(305, "recycling.sold-back", Unit.TONNE, Basis.SALES_BACK),
  /// Material counted at the end of the month.
  RECYCLING_STOCK(306, "recycling.stock", Unit.TONNE, Basis.LOT_STOCKS, Measure.STOCK);

  /// The report that an account rests on. A site that handed in the report and has no entry on the
  /// account has zero there; a site that did not hand it in has an unknown.
  public enum Basis {
    ENERGY(false),
    /// A row of production may leave out either value; what it leaves out is unknown.
    OUTPUT_VALUE(false),
    VALUE_ADDED(false),
    /// Tonnes and pieces are reports of their own: a plant that makes pieces says nothing about
    /// tonnes, and its energy does not belong over the tonnes of another plant.
    OUTPUT_MASS(false),
    OUTPUT_PIECES(false),
    PROCESS(true),
    GASES(true),
    FREIGHT(true),
    FLEET(true),
    HUBS(true),
    /// Legs or hubs: handed in where either of them is.
    TRANSPORT_CHAIN(true),
    VALUE_ADDED_CONSTANT(false),
    /// Intake and transfers of water.
    WATER(false),
    /// What flatters when it is missing is a report of its own: losses and discharge that nobody
    /// reported are unknown, not zero.
    WATER_METERED(false),
    WATER_DISCHARGE(false),
    WATER_LEAKAGE(false),
    WATER_CONSUMPTION(false),
    WATER_OUTSIDE_PRODUCTION(true),
    WATER_COOLING(true),
    WATER_PROCESS(true),
    WATER_CONDENSATE(true),
    WATER_REUSE(true),
    WATER_DOMESTIC(true),
    WASTE(false),
    WASTE_BOUGHT_IN(true),
    LAND(false),
    POLLUTANTS_GENERATED(false),
    POLLUTANTS_DISCHARGED(false),
    MATERIALS(false),
    PACKAGING(false),
    /// A supplier need not declare it; what is not declared is unknown.
    RECYCLED_CONTENT(false),
    PACKAGES(false),
    PARCELS(false),
    BOX_SPACE(false),
    SUBSTANCES(false),
    POOLS(false),
    POOL_PIECES(false),
    PLATFORM_FUNCTIONS(true),
    GREEN_INVESTMENT(true),
    RETURNS(false),
    HANDOVERS(false),
    TREATMENTS(false),
    SALES_BACK(false),
    LOT_STOCKS(false);

    private final boolean supplement;

    Basis(boolean supplement) {
      this.supplement = supplement;
    }

    /// True for a report that not every site has to hand in (process emissions, refrigerants):
    /// beside other accounts a site without it adds nothing, and only a figure that rests on
    /// nothing else is unknown without it.
    public boolean isSupplement() {
      return supplement;
    }
  }

  /// How the months of a longer period go together.
  public enum Measure {
    /// Something that happened in the month: months are added.
    FLOW,
    /// Something that was there in the month, such as land or vehicles: months are averaged.
    STOCK
  }

  private final int number;
  private final String code;
  private final Unit unit;
  private final Basis basis;
  private final Measure measure;

  Account(int number, String code, Unit unit, Basis basis) {
    this(number, code, unit, basis, Measure.FLOW);
  }

  Account(int number, String code, Unit unit, Basis basis, Measure measure) {
    this.number = number;
    this.code = code;
    this.unit = unit;
    this.basis = basis;
    this.measure = measure;
  }

  public int number() {
    return number;
  }

  public String code() {
    return code;
  }

  public Unit unit() {
    return unit;
  }

  public Basis basis() {
    return basis;
  }

  public Measure measure() {
    return measure;
  }

  public static Optional<Account> find(String code) {
    for (Account account : values()) {
      if (account.code.equals(code)) {
        return Optional.of(account);
      }
    }
    return Optional.empty();
  }

  /// @throws IllegalArgumentException for a number that no account has
  public static Account get(int number) {
    for (Account account : values()) {
      if (account.number == number) {
        return account;
      }
    }
    throw new IllegalArgumentException("no account has the number " + number);
  }
}
