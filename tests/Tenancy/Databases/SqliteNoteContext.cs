using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Tenancy.Tests.Databases;

public sealed class SqliteNoteContext(DbContextOptions<SqliteNoteContext> options, Guid tenantId) : NoteContext(options, tenantId);
