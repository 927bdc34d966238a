using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Storage.Tests.Model;

internal sealed class SqlServerWidgetContext(DbContextOptions<SqlServerWidgetContext> options) : WidgetContext(options);
