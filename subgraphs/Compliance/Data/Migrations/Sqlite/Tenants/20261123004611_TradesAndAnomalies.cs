using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.Tenants
{
    /// <inheritdoc />
    public partial class TradesAndAnomalies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CopiedTrade",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Price = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Fees = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    VenueMic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ExecutedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    TradeDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CounterpartyLei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopiedTrade", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "FeedPosition",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Feed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Log = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedPosition", x => new { x.TenantId, x.Feed });
                });

            migrationBuilder.CreateTable(
                name: "ReportingParty",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Lei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IsInvestmentFirm = table.Column<bool>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DecisionMaker = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: true),
                    DecisionMakerKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Execution = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: true),
                    ExecutionKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportingParty", x => new { x.TenantId, x.PortfolioId });
                });

            migrationBuilder.CreateTable(
                name: "TradeObservation",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    TradeId = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    Feature = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AssetClass = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Desk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TradeDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExecutedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Threshold = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Observations = table.Column<int>(type: "INTEGER", nullable: false),
                    Median = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    MedianDeviation = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    WindowFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WindowTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DetectedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeObservation", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "TradedAccount",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    BaseCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradedAccount", x => new { x.TenantId, x.PortfolioId });
                });

            migrationBuilder.CreateTable(
                name: "TradedClient",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IdentificationCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: true),
                    CodeKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradedClient", x => new { x.TenantId, x.ClientId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CopiedTrade_TenantId_ExecutedAt",
                table: "CopiedTrade",
                columns: new[] { "TenantId", "ExecutedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CopiedTrade_TenantId_Isin_ExecutedAt",
                table: "CopiedTrade",
                columns: new[] { "TenantId", "Isin", "ExecutedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CopiedTrade_TenantId_TradeDate",
                table: "CopiedTrade",
                columns: new[] { "TenantId", "TradeDate" });

            migrationBuilder.CreateIndex(
                name: "IX_TradeObservation_TenantId_ExecutedAt",
                table: "TradeObservation",
                columns: new[] { "TenantId", "ExecutedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TradeObservation_TenantId_Outcome_TradeDate",
                table: "TradeObservation",
                columns: new[] { "TenantId", "Outcome", "TradeDate" });

            migrationBuilder.CreateIndex(
                name: "IX_TradeObservation_TenantId_TradeId",
                table: "TradeObservation",
                columns: new[] { "TenantId", "TradeId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CopiedTrade");

            migrationBuilder.DropTable(
                name: "FeedPosition");

            migrationBuilder.DropTable(
                name: "ReportingParty");

            migrationBuilder.DropTable(
                name: "TradeObservation");

            migrationBuilder.DropTable(
                name: "TradedAccount");

            migrationBuilder.DropTable(
                name: "TradedClient");
        }
    }
}
