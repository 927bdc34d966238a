namespace Subgraphs.Compliance.Domain;

/// <summary>How the days of a deadline are counted.</summary>
public enum DayType
{
    Business,
    Calendar,
    SameBusinessDay,
}
