using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Monitoring;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>Makes regulatory reports, one a kind and period end, and has a second person release them.</summary>
internal sealed class ReportDesk(
    IEnumerable<IReportMaker> makers, IDbContextFactory<PriceRunContext> prices, BusinessDates dates, TimeProvider time)
{
    /// <summary>Who generated what nobody asked for.</summary>
    private const string Service = "compliance";

    private readonly Dictionary<RegulatoryReportKind, IReportMaker> _makers = makers.ToDictionary(maker => maker.Kind);

    /// <summary>The report of a kind and a period, made now or earlier.</summary>
    /// <exception cref="GraphQLException">There is none, and why.</exception>
    public async Task<RegulatoryReport> GenerateAsync(
        ComplianceContext db, RegulatoryReportKind kind, DateOnly periodEnd, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller);
        var maker = _makers.GetValueOrDefault(kind)
            ?? throw new GraphQLException(ComplianceErrorCodes.ReportKindUnavailable, "Reports of this kind are not generated here.") { InputPath = "kind" };
        if (await FindAsync(db, kind, periodEnd, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        if (periodEnd > dates.Of(caller))
        {
            throw new GraphQLException(ComplianceErrorCodes.ReportPeriodInvalid, "The period has not ended.") { InputPath = "periodEnd" };
        }

        var activation = await db.Activations.AsNoTracking().SingleOrDefaultAsync(row => row.RegimeCode == maker.Regime, cancellationToken);
        if (activation?.IsActiveOn(periodEnd) != true)
        {
            throw new GraphQLException(ComplianceErrorCodes.RegimeNotActive, $"{maker.Regime} is not active on the last day of the period.") { InputPath = "kind" };
        }

        var market = await MarketFacts.ReadAsync(prices, cancellationToken);
        return await MakeAsync(db, maker, market, periodEnd, person, cancellationToken);
    }

    /// <summary>A second person releases a report; what it tells of is filed with it.</summary>
    public async Task<RegulatoryReport> ReleaseAsync(ComplianceContext db, string id, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = Person(caller);
        var report = await db.RegulatoryReports.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "There is no such report.") { InputPath = "id" };
        if (report.GeneratedBy == person)
        {
            throw new GraphQLException(ComplianceErrorCodes.FourEyes, "Who generated a report does not release it: a second person does.") { InputPath = "id" };
        }

        if (report.Status == ObligationStatus.Filed)
        {
            return report.ReleasedBy == person
                ? report
                : throw new GraphQLException(ComplianceErrorCodes.AlreadyEnded, "The report is released already.") { InputPath = "id" };
        }

        var today = dates.Of(caller);
        (report.Status, report.ReleasedBy, report.ReleasedOn) = (ObligationStatus.Filed, person, today);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await db.Obligations.Where(row => row.ReportId == id && row.EndedOn == null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Status, ObligationStatus.Filed).SetProperty(row => row.EndedOn, today).SetProperty(row => row.EndedBy, person),
                    cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return report;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "Somebody else released the report at the same time: read it again.") { InputPath = "id" };
        }
    }

    /// <summary>Prepares the reports of periods that have ended, where there is something to report.</summary>
    public async Task PrepareAsync(ComplianceContext db, CancellationToken cancellationToken)
    {
        if (await db.MonitoredPortfolios.MaxAsync(row => row.CheckedTo, cancellationToken) is not { } last)
        {
            return;
        }

        var activations = await db.Activations.AsNoTracking().ToListAsync(cancellationToken);
        MarketFacts? market = null;
        foreach (var maker in _makers.Values.Where(maker => activations.Exists(row => row.RegimeCode == maker.Regime)))
        {
            if (maker.LastPeriodEnd(last) is not { } periodEnd
                || !activations.Exists(row => row.RegimeCode == maker.Regime && row.IsActiveOn(periodEnd))
                || await FindAsync(db, maker.Kind, periodEnd, cancellationToken) is not null)
            {
                continue;
            }

            try
            {
                market ??= await MarketFacts.ReadAsync(prices, cancellationToken);
                await MakeAsync(db, maker, market, periodEnd, Service, cancellationToken);
            }
            catch (GraphQLException)
            {
                // Nothing to report, or not yet: whoever asks for it is told why.
                db.Forget();
            }
        }
    }

    private async Task<RegulatoryReport> MakeAsync(
        ComplianceContext db, IReportMaker maker, MarketFacts market, DateOnly periodEnd, string generatedBy, CancellationToken cancellationToken)
    {
        var filer = await db.DisclosureProfiles.AsNoTracking().Select(row => row.FilerName).SingleOrDefaultAsync(cancellationToken);
        var scope = new ReportScope(db, await market.OfAsync(db, cancellationToken), filer ?? db.TenantId.ToString("D"), periodEnd);
        var frozen = await maker.FreezeAsync(scope, cancellationToken);
        var content = maker.Render(frozen.Json);
        var report = new RegulatoryReport
        {
            TenantId = db.TenantId,
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Kind = maker.Kind,
            PeriodEnd = periodEnd,
            DueOn = frozen.DueOn,
            Status = ObligationStatus.Prepared,
            GeneratedAt = time.Instant(),
            GeneratedBy = generatedBy,
            Sha256 = Digest(content),
            SnapshotId = Digest(frozen.Json),
            Inputs = frozen.Json,
            Content = content,
            MediaType = maker.MediaType,
            FileName = $"{maker.Kind}-{periodEnd:yyyy-MM-dd}.{maker.FileExtension}".ToLowerInvariant(),
        };
        db.RegulatoryReports.Add(report);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            if (frozen.ObligationIds is { Count: > 0 } ids)
            {
                var told = await db.Obligations.Where(row => ids.Contains(row.Id) && row.EndedOn == null)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Status, ObligationStatus.Prepared).SetProperty(row => row.ReportId, report.Id), cancellationToken);
                if (told != ids.Count)
                {
                    throw new DbUpdateConcurrencyException("A duty that the report tells of has ended meanwhile.");
                }
            }

            await transaction.CommitAsync(cancellationToken);
            return report;
        }
        catch (DbUpdateException)
        {
            // Two who ask at a time: the database keeps the first.
            db.Forget();
            return await FindAsync(db, maker.Kind, periodEnd, cancellationToken)
                ?? throw new GraphQLException(ComplianceErrorCodes.Conflict, "Something that the report is made of changed at the same time: ask again.") { InputPath = "periodEnd" };
        }
    }

    private static Task<RegulatoryReport?> FindAsync(ComplianceContext db, RegulatoryReportKind kind, DateOnly periodEnd, CancellationToken cancellationToken)
        => db.RegulatoryReports.AsNoTracking().SingleOrDefaultAsync(row => row.Kind == kind && row.PeriodEnd == periodEnd, cancellationToken);

    private static string Person(CallerContext caller)
        => caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "Reports are made and released by persons, and the token names none.");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
