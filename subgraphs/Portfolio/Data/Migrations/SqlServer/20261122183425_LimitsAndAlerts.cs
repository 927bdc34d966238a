using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Portfolio.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LimitsAndAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LimitEvaluation",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PortfolioId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LimitEvaluation", x => new { x.TenantId, x.PortfolioId, x.Date });
                    table.ForeignKey(
                        name: "FK_LimitEvaluation_Portfolio_TenantId_PortfolioId",
                        columns: x => new { x.TenantId, x.PortfolioId },
                        principalTable: "Portfolio",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiskLimit",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<string>(type: "nvarchar(96)", maxLength: 96, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PortfolioId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Metric = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ScopeKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Threshold = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: false),
                    WarningFraction = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskLimit", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RiskLimit_Portfolio_TenantId_PortfolioId",
                        columns: x => new { x.TenantId, x.PortfolioId },
                        principalTable: "Portfolio",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiskAlert",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<string>(type: "nvarchar(96)", maxLength: 96, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PortfolioId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LimitId = table.Column<string>(type: "nvarchar(96)", maxLength: 96, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Severity = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Observed = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: false),
                    Threshold = table.Column<decimal>(type: "decimal(28,10)", precision: 28, scale: 10, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Occurrences = table.Column<int>(type: "int", nullable: false),
                    CalmEvaluations = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAlert", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RiskAlert_RiskLimit_TenantId_LimitId",
                        columns: x => new { x.TenantId, x.LimitId },
                        principalTable: "RiskLimit",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlert_TenantId_LimitId",
                table: "RiskAlert",
                columns: new[] { "TenantId", "LimitId" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlert_TenantId_PortfolioId",
                table: "RiskAlert",
                columns: new[] { "TenantId", "PortfolioId" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskLimit_TenantId_PortfolioId",
                table: "RiskLimit",
                columns: new[] { "TenantId", "PortfolioId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LimitEvaluation");

            migrationBuilder.DropTable(
                name: "RiskAlert");

            migrationBuilder.DropTable(
                name: "RiskLimit");
        }
    }
}
