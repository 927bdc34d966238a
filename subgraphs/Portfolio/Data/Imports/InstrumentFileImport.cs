using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports.Instruments;
using Subgraphs.Portfolio.Data.Market;

namespace Subgraphs.Portfolio.Data.Imports;

/// <summary>A tenant's own instruments, beside those of the market copy that all tenants share.</summary>
internal sealed class InstrumentFileImport(IDbContextFactory<MarketCopyContext> market) : OwnInstrumentFileImport<PortfolioContext>
{
    protected override async Task<List<string>> ReadSharedAsync(string[] isins, CancellationToken cancellationToken)
    {
        await using var shared = await market.CreateDbContextAsync(cancellationToken);
        return await shared.Instruments.Where(row => isins.Contains(row.Isin)).Select(row => row.Isin).ToListAsync(cancellationToken);
    }
}
