using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Storage.Tests.Model;

internal sealed class SqliteWidgetContext(DbContextOptions<SqliteWidgetContext> options) : WidgetContext(options);
