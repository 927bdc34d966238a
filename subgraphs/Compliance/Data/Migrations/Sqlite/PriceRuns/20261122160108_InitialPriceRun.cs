using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.PriceRuns
{
    /// <inheritdoc />
    public partial class InitialPriceRun : Migration
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
                name: "PriceRun",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Mic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceRun", x => new { x.Isin, x.From });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportRun");

            migrationBuilder.DropTable(
                name: "PriceRun");
        }
    }
}
