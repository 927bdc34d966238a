namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What a holder is under Rule 13d-1.</summary>
public enum FilerKind
{
    /// <summary>A qualified institutional investor, Rule 13d-1(b).</summary>
    Qii,

    /// <summary>A passive investor, Rule 13d-1(c).</summary>
    Passive,
}
