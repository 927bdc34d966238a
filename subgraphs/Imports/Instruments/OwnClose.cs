namespace Subgraphs.Imports.Instruments;

/// <summary>A close of an instrument that a tenant brought itself, as traded.</summary>
public sealed class OwnClose
{
    public required Guid TenantId { get; init; }

    /// <summary>Of an <see cref="OwnInstrument"/>.</summary>
    public required string Isin { get; init; }

    /// <summary>A session of the instrument's venue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Per share, in the instrument's currency.</summary>
    public required decimal Close { get; init; }
}
