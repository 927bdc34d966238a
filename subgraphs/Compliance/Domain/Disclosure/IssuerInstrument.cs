namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What has to be known of an instrument to say whose it is and under whose law it falls.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="IssuerKey">LEI, else CIK, else ISIN.</param>
/// <param name="IssuerLei">Null where the issuer has none in the data.</param>
/// <param name="PrimaryMic">The venue of its primary listing.</param>
/// <param name="IsFund">Units of a fund: no votes of an issuer.</param>
public sealed record IssuerInstrument(string Isin, string IssuerKey, string? IssuerLei, string PrimaryMic, bool IsFund);
