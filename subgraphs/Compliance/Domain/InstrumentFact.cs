using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Domain;

/// <summary>What rules and reports need of an instrument, from the market data.</summary>
public sealed class InstrumentFact
{
    public required string Isin { get; init; }

    public required string Name { get; init; }

    /// <summary>The venue of the primary listing.</summary>
    public required string PrimaryMic { get; init; }

    /// <summary>Units of a fund.</summary>
    public required bool IsFund { get; init; }

    /// <summary>It moves by a multiple of what it is on.</summary>
    public bool IsLeveraged { get; init; }

    /// <summary>Null where the source names no issuer.</summary>
    public string? IssuerName { get; init; }

    public string? IssuerLei { get; init; }

    /// <summary>SEC Central Index Key; null where the issuer has none.</summary>
    public string? Cik { get; init; }

    /// <summary>Whose it is: by LEI, else CIK, else the ISIN stands in.</summary>
    public IssuerInstrument ToIssuerInstrument()
        => new(Isin, IssuerLei ?? (Cik is null ? Isin : "CIK" + Cik), IssuerLei, PrimaryMic, IsFund);
}
