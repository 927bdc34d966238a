using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.Tenants
{
    /// <inheritdoc />
    public partial class BreachesDisclosureReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DeactivationConfirmedBy",
                table: "RegimeActivation",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeactivationReason",
                table: "RegimeActivation",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Breach",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SubjectIsin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    SubjectIssuerLei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Observed = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Threshold = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    DetectedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DetectedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    CureBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CalmChecks = table.Column<int>(type: "INTEGER", nullable: false),
                    ResolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    ResolvedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breach", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "DisclosureProfile",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Filer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FilerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureProfile", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "IssuerStake",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuerKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Long = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Short = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    QuarterEnd = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    MonthEnd = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuerStake", x => new { x.TenantId, x.IssuerKey });
                });

            migrationBuilder.CreateTable(
                name: "MonitoredPortfolio",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CopiedTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CheckedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsRestated = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonitoredPortfolio", x => new { x.TenantId, x.PortfolioId });
                });

            migrationBuilder.CreateTable(
                name: "Obligation",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    IssuerKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IssuerLei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    CrossedAt = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FractionBefore = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    FractionAfter = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReportId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligation", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PortfolioState",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ClientClassification = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    BaseCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    NetAssets = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Lines = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortfolioState", x => new { x.TenantId, x.PortfolioId, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "RegulatoryReport",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    GeneratedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    GeneratedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReleasedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReleasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SnapshotId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Inputs = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegulatoryReport", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "RuleMark",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleMark", x => new { x.TenantId, x.PortfolioId, x.RuleId });
                });

            migrationBuilder.CreateTable(
                name: "ObligationPortfolio",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObligationId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PortfolioId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationPortfolio", x => new { x.TenantId, x.ObligationId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_ObligationPortfolio_Obligation_TenantId_ObligationId",
                        columns: x => new { x.TenantId, x.ObligationId },
                        principalTable: "Obligation",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Breach_TenantId_PortfolioId_DetectedOn",
                table: "Breach",
                columns: new[] { "TenantId", "PortfolioId", "DetectedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Breach_TenantId_ResolvedOn_DetectedOn",
                table: "Breach",
                columns: new[] { "TenantId", "ResolvedOn", "DetectedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligation_TenantId_RuleId_IssuerKey_CrossedAt",
                table: "Obligation",
                columns: new[] { "TenantId", "RuleId", "IssuerKey", "CrossedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligation_TenantId_Status_DueOn",
                table: "Obligation",
                columns: new[] { "TenantId", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ObligationPortfolio_TenantId_PortfolioId",
                table: "ObligationPortfolio",
                columns: new[] { "TenantId", "PortfolioId" });

            migrationBuilder.CreateIndex(
                name: "IX_PortfolioState_TenantId_Date",
                table: "PortfolioState",
                columns: new[] { "TenantId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_RegulatoryReport_TenantId_Kind_PeriodEnd",
                table: "RegulatoryReport",
                columns: new[] { "TenantId", "Kind", "PeriodEnd" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegulatoryReport_TenantId_PeriodEnd",
                table: "RegulatoryReport",
                columns: new[] { "TenantId", "PeriodEnd" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Breach");

            migrationBuilder.DropTable(
                name: "DisclosureProfile");

            migrationBuilder.DropTable(
                name: "IssuerStake");

            migrationBuilder.DropTable(
                name: "MonitoredPortfolio");

            migrationBuilder.DropTable(
                name: "ObligationPortfolio");

            migrationBuilder.DropTable(
                name: "PortfolioState");

            migrationBuilder.DropTable(
                name: "RegulatoryReport");

            migrationBuilder.DropTable(
                name: "RuleMark");

            migrationBuilder.DropTable(
                name: "Obligation");

            migrationBuilder.DropColumn(
                name: "DeactivationConfirmedBy",
                table: "RegimeActivation");

            migrationBuilder.DropColumn(
                name: "DeactivationReason",
                table: "RegimeActivation");
        }
    }
}
