using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Monitoring;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>The copied states that a report of a date is made of.</summary>
internal static class StatesOn
{
    /// <summary>The date itself on a weekday, else the Friday before: on other days there are no states.</summary>
    public static DateOnly Weekday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(-1),
        DayOfWeek.Sunday => date.AddDays(-2),
        _ => date,
    };

    /// <summary>All portfolios at the close of a period.</summary>
    /// <exception cref="GraphQLException">No state of that day was copied.</exception>
    public static async Task<IReadOnlyList<PortfolioState>> ReadAsync(ComplianceContext db, DateOnly periodEnd, CancellationToken cancellationToken)
    {
        var date = Weekday(periodEnd);
        var states = await db.PortfolioStates.AsNoTracking().Where(row => row.Date == date).OrderBy(row => row.PortfolioId).ToListAsync(cancellationToken);
        return states.Count > 0
            ? states
            : throw new GraphQLException(ComplianceErrorCodes.ReportInputMissing, $"The holdings of {date:yyyy-MM-dd} are not known here.") { InputPath = "periodEnd" };
    }
}
