using System.Linq.Expressions;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.TransactionReports;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Compliance.Types;

/// <summary>A transaction report. Who persons are is opened for a purpose, and who opens it is kept.</summary>
[ObjectType<TransactionReport>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes("compliance:report")]
[TenantOwned]
[GraphQLDescription("Subset of RTS 22 (Delegated Regulation (EU) 2017/590) Annex I table 2; field numbers in the descriptions.")]
internal static class TransactionReportType
{
    [ID]
    public static Expression<Func<TransactionReport, string>> Id => report => report.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the trade.")]
    public static Expression<Func<TransactionReport, Guid>> TenantId => report => report.TenantId;

    [ID]
    public static Expression<Func<TransactionReport, string>> TradeId => report => report.TradeId;

    [GraphQLDescription("2 Transaction reference number")]
    public static Expression<Func<TransactionReport, string>> TransactionReferenceNumber => report => report.TransactionReferenceNumber;

    [Lei]
    [GraphQLDescription("4 Executing entity identification code")]
    public static Expression<Func<TransactionReport, string>> ExecutingEntityLei => report => report.ExecutingEntityLei;

    [GraphQLDescription("5 Investment firm covered by Directive 2014/65/EU")]
    public static Expression<Func<TransactionReport, bool>> InvestmentFirmCovered => report => report.InvestmentFirmCovered;

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("7 Buyer identification code")]
    public static ValueTask<string?> GetBuyerIdAsync([Parent] TransactionReport report, PersonalDataReader reader, ComplianceContext db, ResolverContext field)
        => ReadAsync(report.Buyer, reader, db, field);

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("16 Seller identification code")]
    public static ValueTask<string?> GetSellerIdAsync([Parent] TransactionReport report, PersonalDataReader reader, ComplianceContext db, ResolverContext field)
        => ReadAsync(report.Seller, reader, db, field);

    [GraphQLDescription("28 Trading date time (UTC)")]
    public static Expression<Func<TransactionReport, DateTimeOffset>> TradingDateTime => report => report.TradingDateTime;

    [GraphQLDescription("29 Trading capacity: DEAL, MTCH, AOTC")]
    public static Expression<Func<TransactionReport, TradingCapacity>> TradingCapacity => report => report.TradingCapacity;

    [GraphQLDescription("30 Quantity")]
    public static Expression<Func<TransactionReport, decimal>> Quantity => report => report.Quantity;

    [GraphQLDescription("33 Price")]
    public static Expression<Func<TransactionReport, decimal>> Price => report => report.Price;

    [CurrencyCode]
    [GraphQLDescription("34 Price currency")]
    public static Expression<Func<TransactionReport, string>> PriceCurrency => report => report.PriceCurrency;

    [GraphQLDescription("36 Venue: MIC, XOFF or SINT")]
    public static Expression<Func<TransactionReport, string>> Venue => report => report.Venue;

    [Isin]
    [GraphQLDescription("41 Instrument identification code")]
    public static Expression<Func<TransactionReport, string>> InstrumentIsin => report => report.InstrumentIsin;

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("57 Investment decision within firm: a person's code, or an algorithm's")]
    public static async ValueTask<string?> GetDecisionMakerIdAsync(
        [Parent] TransactionReport report, PersonalDataReader reader, ComplianceContext db, ResolverContext field)
        => report.DecisionMaker is { } party ? await reader.ReadAsync(field, db, party, nameof(ReportingParty.DecisionMaker)) : null;

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("59 Execution within firm: a person's code, or an algorithm's")]
    public static async ValueTask<string?> GetExecutionWithinFirmIdAsync(
        [Parent] TransactionReport report, PersonalDataReader reader, ComplianceContext db, ResolverContext field)
        => report.Execution is { } party ? await reader.ReadAsync(field, db, party, nameof(ReportingParty.Execution)) : null;

    public static Expression<Func<TransactionReport, TransactionReportStatus>> Status => report => report.Status;

    [ListSize(AssumedSize = 5)]
    [GraphQLDescription("Mandatory fields that are missing or wrong, by their names here.")]
    public static Expression<Func<TransactionReport, IReadOnlyList<string>>> MissingFields => report => report.MissingFields;

    [GraphQLDescription("End of the next working day (MiFIR art. 26(1)).")]
    public static Expression<Func<TransactionReport, DateOnly>> DueOn => report => report.DueOn;

    [GraphQLDescription("When it was last sent, as who sends says; null where it was not.")]
    public static DateTimeOffset? GetSubmittedAt([Parent] TransactionReport report) => report.Submission?.SubmittedAt;

    [GraphQLDescription("What the sender calls what was sent.")]
    public static string? GetSubmissionReference([Parent] TransactionReport report) => report.Submission?.Reference;

    [GraphQLDescription("Rule EU-MIFIR-TR-TPLUS1: sent by the end of the next working day. Null where it was not sent.")]
    public static bool? GetSubmittedInTime([Parent] TransactionReport report) => report.IsInTime;

    [GraphQLDescription("Why the authority rejected it.")]
    public static string? GetRejectionReason([Parent] TransactionReport report) => report.Submission?.Note;

    [ReferenceResolver]
    public static async Task<IReadOnlyDictionary<string, TransactionReport>> GetByIdAsync(
        IReadOnlyList<string> ids, ComplianceContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var reports = await TransactionReportReader.ReadAsync(db, ids.Select(TransactionReporting.TradeOf).OfType<string>(), time.GetUtcNow(), cancellationToken);
        return reports.Values.ToDictionary(report => report.Id, StringComparer.Ordinal);
    }

    private static async ValueTask<string?> ReadAsync(ReportedParty party, PersonalDataReader reader, ComplianceContext db, ResolverContext field)
        => party.Client is { } client ? await reader.ReadAsync(field, db, client, nameof(client.IdentificationCode)) : party.Code;
}
