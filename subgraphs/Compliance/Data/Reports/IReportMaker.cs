using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>One kind of regulatory report. Register another to have another kind generated.</summary>
internal interface IReportMaker
{
    RegulatoryReportKind Kind { get; }

    /// <summary>The regime that asks for it.</summary>
    string Regime { get; }

    string MediaType { get; }

    /// <summary>With the extension; without the period.</summary>
    string FileExtension { get; }

    /// <summary>The last period end on or before a date for which the service prepares the report by itself; null where it never does.</summary>
    DateOnly? LastPeriodEnd(DateOnly date);

    /// <summary>Gathers what the report is made of, once.</summary>
    /// <exception cref="GraphQLException">There is no such report of the period; the code says why.</exception>
    Task<FrozenInputs> FreezeAsync(ReportScope scope, CancellationToken cancellationToken);

    /// <summary>The document, of the inputs and of nothing else.</summary>
    string Render(string inputs);
}
