using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.MarketData.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexSectors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IndexSector",
                columns: table => new
                {
                    IndexId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexSector", x => new { x.IndexId, x.AsOf, x.Sector });
                    table.ForeignKey(
                        name: "FK_IndexSector_MarketIndex_IndexId",
                        column: x => x.IndexId,
                        principalTable: "MarketIndex",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IndexSector");
        }
    }
}
