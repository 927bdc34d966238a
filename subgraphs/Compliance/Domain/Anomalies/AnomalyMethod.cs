using System.Runtime.Serialization;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>How a feature is judged.</summary>
public enum AnomalyMethod
{
    /// <summary>Against median and median absolute deviation.</summary>
    RobustZ,

    /// <summary>Against mean and standard deviation; outliers mask themselves, so that nothing here uses it.</summary>
    [EnumMember(Value = "ZSCORE")]
    ZScore,

    /// <summary>As the robust score, of an exponentially weighted rate.</summary>
    Ewma,

    /// <summary>By a rule: it happened, or not.</summary>
    Rule,
}
