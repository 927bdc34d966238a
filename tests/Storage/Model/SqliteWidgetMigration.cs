using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Subgraphs.Storage.Tests.Model;

[DbContext(typeof(SqliteWidgetContext))]
[Migration("20200101000000_Initial")]
internal sealed class SqliteWidgetMigration : WidgetMigration;
