namespace Subgraphs.Compliance.Domain;

/// <summary>Until when something is due.</summary>
/// <param name="Days">Number of days.</param>
/// <param name="DayType">How they are counted.</param>
/// <param name="FromEvent">From which event, in words.</param>
public sealed record RuleDeadline(int Days, DayType DayType, string FromEvent);
