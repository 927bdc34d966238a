using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Compliance.Data.Migrations.Sqlite.Tenants
{
    /// <inheritdoc />
    public partial class OwnInstruments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OwnInstrument",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Figi = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AssetClass = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    PrimaryMic = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    LotSize = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false),
                    IssuerLei = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IssuerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IssuerCountry = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnInstrument", x => new { x.TenantId, x.Isin });
                });

            migrationBuilder.CreateTable(
                name: "OwnClose",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Isin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Close = table.Column<decimal>(type: "TEXT", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnClose", x => new { x.TenantId, x.Isin, x.Date });
                    table.ForeignKey(
                        name: "FK_OwnClose_OwnInstrument_TenantId_Isin",
                        columns: x => new { x.TenantId, x.Isin },
                        principalTable: "OwnInstrument",
                        principalColumns: new[] { "TenantId", "Isin" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OwnClose");

            migrationBuilder.DropTable(
                name: "OwnInstrument");
        }
    }
}
