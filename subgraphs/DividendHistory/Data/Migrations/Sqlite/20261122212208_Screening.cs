using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.DividendHistory.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Screening : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Closes",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Close = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Volume = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closes", x => new { x.Isin, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "EuroRates",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitsPerEuro = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EuroRates", x => new { x.Date, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "Instruments",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instruments", x => x.Isin);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    EpsTtm = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    Earnings = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    MarketCap = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true),
                    DebtToEquity = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => new { x.AsOf, x.Symbol });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_Isin_AsOf",
                table: "Snapshots",
                columns: new[] { "Isin", "AsOf" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Closes");

            migrationBuilder.DropTable(
                name: "EuroRates");

            migrationBuilder.DropTable(
                name: "Instruments");

            migrationBuilder.DropTable(
                name: "Snapshots");
        }
    }
}
