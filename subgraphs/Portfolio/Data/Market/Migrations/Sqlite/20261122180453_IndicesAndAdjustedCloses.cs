using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Portfolio.Data.Market.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndicesAndAdjustedCloses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "LotSize",
                table: "Instrument",
                type: "TEXT",
                precision: 28,
                scale: 10,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Instrument",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sector",
                table: "Instrument",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Symbol",
                table: "Instrument",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AdjustedClose",
                columns: table => new
                {
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Close = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdjustedClose", x => new { x.Isin, x.Date });
                });

            migrationBuilder.CreateTable(
                name: "IndexLevel",
                columns: table => new
                {
                    IndexId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Level = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexLevel", x => new { x.IndexId, x.Date });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdjustedClose");

            migrationBuilder.DropTable(
                name: "IndexLevel");

            migrationBuilder.DropColumn(
                name: "LotSize",
                table: "Instrument");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Instrument");

            migrationBuilder.DropColumn(
                name: "Sector",
                table: "Instrument");

            migrationBuilder.DropColumn(
                name: "Symbol",
                table: "Instrument");
        }
    }
}
