namespace Subgraphs.Portfolio.Types;

/// <summary>The stable codes of this subgraph's own errors.</summary>
public static class PortfolioErrorCodes
{
    /// <summary>The tenant has nothing of this id. One of another tenant answers the same.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A person has to do it, and the verified token names none.</summary>
    public const string PersonRequired = "PERSON_REQUIRED";
}
