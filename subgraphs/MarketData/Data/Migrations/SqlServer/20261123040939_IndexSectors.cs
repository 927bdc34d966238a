using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.MarketData.Data.Migrations.SqlServer
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
                    IndexId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Sector = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Members = table.Column<int>(type: "int", nullable: false)
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
