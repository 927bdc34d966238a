using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Portfolio.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Sets target allocations, each in the place of the version that was read.</summary>
internal sealed class TargetDesk(MarketCopy market, BusinessDates dates)
{
    /// <summary>The next version; the present one where it is this change already, sent again.</summary>
    /// <exception cref="GraphQLException">The input makes no allocation, or another version is in force.</exception>
    public async Task<TargetAllocation> SetAsync(PortfolioContext db, SetTargetAllocationInput input, CallerContext caller, CancellationToken cancellationToken)
    {
        if (caller.Subject is null)
        {
            throw new GraphQLException(PortfolioErrorCodes.PersonRequired, "A target allocation is set by a person, and the token names none.");
        }

        await CheckAsync(db.TenantId, input, cancellationToken);
        if (!await db.Portfolios.AnyAsync(portfolio => portfolio.Id == input.PortfolioId, cancellationToken))
        {
            throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such portfolio.") { InputPath = "input.portfolioId" };
        }

        var next = ToAllocation(db.TenantId, input, dates.Of(caller), caller.Subject);
        if (await InForceAsync(db, next, cancellationToken) is { } repeated)
        {
            return repeated;
        }

        // The lines go by themselves, however many they are: the row that is tracked has none.
        db.TargetAllocations.Add(next.WithoutLines());
        db.Append(next.Lines);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return next;
        }
        catch (DbUpdateException)
        {
            // Two who change one version at a time: the database keeps the first, and the second learns of it.
            db.Forget();
            if (await InForceAsync(db, next, cancellationToken) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private async Task CheckAsync(Guid tenantId, SetTargetAllocationInput input, CancellationToken cancellationToken)
    {
        InputRules.Require(input.CashTarget is >= 0 and <= 1, "input.cashTarget", $"{input.CashTarget} is not between 0 and 1: it is a fraction, 0.05 is 5 %.");
        var instruments = await market.GetInstrumentsAsync(tenantId, [.. input.Lines.Select(line => line.Isin)], cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            var path = FormattableString.Invariant($"input.lines.{i}.");
            InputRules.Require(instruments.ContainsKey(line.Isin), path + "isin", $"There is no instrument {line.Isin}.");
            InputRules.Require(seen.Add(line.Isin), path + "isin", $"{line.Isin} is there twice.");
            InputRules.Require(line.Weight is > 0 and <= 1, path + "weight", $"{line.Weight} is not above 0 and at most 1: leave out what is not wanted.");
            InputRules.Require(line.AbsoluteBand is >= 0 and <= 1, path + "absoluteBand", $"{line.AbsoluteBand} is not between 0 and 1.");
            InputRules.Require(line.RelativeBand is >= 0 and <= 1, path + "relativeBand", $"{line.RelativeBand} is not between 0 and 1.");
        }

        var sum = input.CashTarget + input.Lines.Sum(line => line.Weight);
        if (sum != 1)
        {
            throw new GraphQLException(PortfolioErrorCodes.TargetNotWhole, $"Weights and cash target make {sum}, not exactly 1.") { InputPath = "input.lines" };
        }
    }

    /// <summary>The allocation in force where it is the wanted one already; null where the wanted one may be added.</summary>
    private static async Task<TargetAllocation?> InForceAsync(PortfolioContext db, TargetAllocation wanted, CancellationToken cancellationToken)
    {
        var current = await db.TargetAllocations.AsNoTracking()
            .Include(row => row.Lines)
            .Where(row => row.PortfolioId == wanted.PortfolioId)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancellationToken);
        var version = current?.Version ?? 0;
        if (version == wanted.Version && current!.SetBy == wanted.SetBy && current.Means(wanted))
        {
            return current;
        }

        return version == wanted.Version - 1
            ? null
            : throw new GraphQLException(PortfolioErrorCodes.Conflict, $"The target allocation is at version {version}, not {wanted.Version - 1}: read it again.")
            {
                InputPath = "input.expectedVersion",
            };
    }

    private static TargetAllocation ToAllocation(Guid tenantId, SetTargetAllocationInput input, DateOnly from, string person)
    {
        var version = input.ExpectedVersion + 1;
        return new TargetAllocation
        {
            TenantId = tenantId,
            PortfolioId = input.PortfolioId,
            Version = version,
            EffectiveFrom = from,
            CashTarget = input.CashTarget,
            SetBy = person,
            Lines =
            [
                .. input.Lines.Select(line => new TargetLine
                {
                    TenantId = tenantId,
                    PortfolioId = input.PortfolioId,
                    Version = version,
                    Isin = line.Isin,
                    Weight = line.Weight,
                    AbsoluteBand = line.AbsoluteBand,
                    RelativeBand = line.RelativeBand,
                }),
            ],
        };
    }
}
