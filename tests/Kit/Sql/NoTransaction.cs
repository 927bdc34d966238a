using System.Data;
using System.Data.Common;

namespace Tests.Kit.Sql;

/// <summary>A transaction that nothing is in.</summary>
internal sealed class NoTransaction(DbConnection connection, IsolationLevel isolationLevel) : DbTransaction
{
    public override IsolationLevel IsolationLevel => isolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
    }

    public override void Rollback()
    {
    }
}
