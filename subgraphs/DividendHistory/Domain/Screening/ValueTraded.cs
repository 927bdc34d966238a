namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>Average daily value traded: the mean of close × volume over the sessions of three months.</summary>
internal static class ValueTraded
{
    /// <summary>Fewer sessions than these do not make a mean of three months.</summary>
    public const int LeastSessions = 40;

    public const int Months = 3;

    /// <summary>In the currency of the closes, a session; null with fewer than forty sessions.</summary>
    public static decimal? Mean(IReadOnlyCollection<TradedClose> sessions)
        => sessions.Count < LeastSessions ? null : sessions.Sum(session => session.Close * session.Volume) / sessions.Count;
}
