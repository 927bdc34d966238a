namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>What an identification is, by its form.</summary>
public enum PartyCodeKind
{
    /// <summary>There is none, or it has the form of none.</summary>
    None,

    /// <summary>ISO 17442, with right check digits.</summary>
    Lei,

    /// <summary>A natural person: country, birth date, five letters each of first name and surname.</summary>
    Concat,

    /// <summary>A natural person: country and a national number.</summary>
    NationalId,

    /// <summary>An algorithm's code of the firm.</summary>
    Algorithm,
}
