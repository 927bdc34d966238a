using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Domain.TransactionReports;

namespace Subgraphs.Compliance.Data;

/// <content>The copy of the tenant's trades, what was found in them, and what its reports say of itself.</content>
public abstract partial class ComplianceContext
{
    public DbSet<CopiedTrade> Trades => Set<CopiedTrade>();

    public DbSet<TradedAccount> TradedAccounts => Set<TradedAccount>();

    public DbSet<TradedClient> TradedClients => Set<TradedClient>();

    public DbSet<FeedPosition> FeedPositions => Set<FeedPosition>();

    public DbSet<TradeObservation> TradeObservations => Set<TradeObservation>();

    public DbSet<ReportingParty> ReportingParties => Set<ReportingParty>();
}
