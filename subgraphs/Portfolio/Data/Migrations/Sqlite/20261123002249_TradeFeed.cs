using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Portfolio.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TradeFeed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CounterpartyLei",
                table: "Trade",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TradeChange",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    TradeId = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeChange", x => new { x.TenantId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_TradeChange_Trade_TenantId_TradeId",
                        columns: x => new { x.TenantId, x.TradeId },
                        principalTable: "Trade",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TradeChange_TenantId_TradeId",
                table: "TradeChange",
                columns: new[] { "TenantId", "TradeId" });

            // Trades that were stored before anybody numbered them are told like those that come.
            migrationBuilder.Sql(
                """
                INSERT INTO "TradeChange" ("TenantId", "Sequence", "TradeId")
                SELECT "TenantId", ROW_NUMBER() OVER (PARTITION BY "TenantId" ORDER BY "ExecutedAt", "Id"), "Id" FROM "Trade";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TradeChange");

            migrationBuilder.DropColumn(
                name: "CounterpartyLei",
                table: "Trade");
        }
    }
}
