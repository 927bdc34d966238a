using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Subgraphs.Portfolio.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ClientsAndKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Trader",
                table: "Trade",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccountHolder",
                table: "Portfolio",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientId",
                table: "Portfolio",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ExternalAccountId",
                table: "Portfolio",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DataKey",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    MasterKeyId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Wrapped = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKey", x => new { x.TenantId, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "PersonalValue",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Token = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Value = table.Column<string>(type: "varchar(4000)", unicode: false, maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalValue", x => new { x.TenantId, x.Token });
                });

            migrationBuilder.CreateTable(
                name: "Client",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LegalName = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    IdentificationCode = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Classification = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Client", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Client_PersonalValue_TenantId_IdentificationCode",
                        columns: x => new { x.TenantId, x.IdentificationCode },
                        principalTable: "PersonalValue",
                        principalColumns: new[] { "TenantId", "Token" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Client_PersonalValue_TenantId_LegalName",
                        columns: x => new { x.TenantId, x.LegalName },
                        principalTable: "PersonalValue",
                        principalColumns: new[] { "TenantId", "Token" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Portfolio_TenantId_ClientId",
                table: "Portfolio",
                columns: new[] { "TenantId", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_Client_TenantId_IdentificationCode",
                table: "Client",
                columns: new[] { "TenantId", "IdentificationCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Client_TenantId_LegalName",
                table: "Client",
                columns: new[] { "TenantId", "LegalName" });

            migrationBuilder.AddForeignKey(
                name: "FK_Portfolio_Client_TenantId_ClientId",
                table: "Portfolio",
                columns: new[] { "TenantId", "ClientId" },
                principalTable: "Client",
                principalColumns: new[] { "TenantId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Portfolio_Client_TenantId_ClientId",
                table: "Portfolio");

            migrationBuilder.DropTable(
                name: "Client");

            migrationBuilder.DropTable(
                name: "DataKey");

            migrationBuilder.DropTable(
                name: "PersonalValue");

            migrationBuilder.DropIndex(
                name: "IX_Portfolio_TenantId_ClientId",
                table: "Portfolio");

            migrationBuilder.DropColumn(
                name: "Trader",
                table: "Trade");

            migrationBuilder.DropColumn(
                name: "AccountHolder",
                table: "Portfolio");

            migrationBuilder.DropColumn(
                name: "ClientId",
                table: "Portfolio");

            migrationBuilder.DropColumn(
                name: "ExternalAccountId",
                table: "Portfolio");
        }
    }
}
