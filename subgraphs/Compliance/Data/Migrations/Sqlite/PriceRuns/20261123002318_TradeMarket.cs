using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.PriceRuns
{
    /// <inheritdoc />
    public partial class TradeMarket : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EuroRate",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitsPerEuro = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EuroRate", x => new { x.Currency, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "SessionBar",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Close = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    AverageVolume = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionBar", x => new { x.Isin, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "TradedInstrument",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    AssetClass = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    PrimaryMic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Mics = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradedInstrument", x => x.Isin);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EuroRate");

            migrationBuilder.DropTable(
                name: "SessionBar");

            migrationBuilder.DropTable(
                name: "TradedInstrument");
        }
    }
}
