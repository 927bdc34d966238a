using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>market-data's close: the figures that yields stand on.</summary>
/// <param name="Date">The session.</param>
/// <param name="Price">Per share as traded.</param>
internal sealed record ClosePrice([property: External] DateOnly Date, [property: External] Money Price);
