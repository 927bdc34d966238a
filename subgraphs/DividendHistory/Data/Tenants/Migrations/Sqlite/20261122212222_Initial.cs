using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.DividendHistory.Data.Tenants.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportRun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceLabel = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SourceFingerprint = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    IsSimulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastSession = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsByStage = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RefusedRows = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownPortfolio",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BaseCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownPortfolio", x => new { x.TenantId, x.PortfolioId });
                });

            migrationBuilder.CreateTable(
                name: "ReinvestmentPlan",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    MinimumTicketAmount = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    AllowFractional = table.Column<bool>(type: "INTEGER", nullable: false),
                    ContractualSettlement = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReinvestmentPlan", x => new { x.TenantId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_ReinvestmentPlan_KnownPortfolio_TenantId_PortfolioId",
                        columns: x => new { x.TenantId, x.PortfolioId },
                        principalTable: "KnownPortfolio",
                        principalColumns: new[] { "TenantId", "PortfolioId" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportRun");

            migrationBuilder.DropTable(
                name: "ReinvestmentPlan");

            migrationBuilder.DropTable(
                name: "KnownPortfolio");
        }
    }
}
