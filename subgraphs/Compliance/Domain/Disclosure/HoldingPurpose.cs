namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>Why a tenant holds shares; duties to disclose differ by it.</summary>
public enum HoldingPurpose
{
    /// <summary>To influence who runs the issuer, or how.</summary>
    Control,

    /// <summary>To use shareholders' rights beyond what everybody has, and no control (Korea: general investment).</summary>
    General,

    /// <summary>To invest and nothing else.</summary>
    Passive,
}
