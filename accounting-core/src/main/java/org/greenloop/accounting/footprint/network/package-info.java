/// Footprints through a network of products that supply each other, loops included: unit processes
/// and impact categories enter, the footprint of every product leaves, with its proven error, what
/// contributes to it and how uncertain it is.
///
///     A s = f        how much each process has to run for a final demand f
///     g = B s        what is emitted
///     h = C g        what that means, by impact category
///     Aᵀ λ = (C B)ᵀ  the same for one unit of every product at once
///
/// A technosphere, B biosphere, C characterisation (Heijungs and Suh 2002, The Computational
/// Structure of Life Cycle Assessment). Each process makes one product and is known by it; a process
/// of several products is allocated before it comes here. An amount is in the unit in which its
/// product is declared, and units are converted before.
///
/// It is made for the product systems of members: their bills of materials, supplier products and
/// background processes become one [ProductNetwork]; [Footprints] answers totals, [Contributions]
/// and [UpstreamTree] open one product, [PropagatedUncertainty] and [MonteCarlo]
/// say how far it can be trusted. The same network gives the same bits, in whatever order and on
/// however many threads it came.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.footprint.network;
