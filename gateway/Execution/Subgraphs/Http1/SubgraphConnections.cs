using System.Collections.Concurrent;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>
/// The connections to all subgraphs that are reached by plain HTTP/1.1. They outlive generations of the supergraph, and what is idle for
/// long is closed.
/// </summary>
public sealed class SubgraphConnections : IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<(string Host, int Port), ConnectionPool> _pools = new();
    private readonly TimeProvider _time;
    private readonly BufferPool _buffers;
    private readonly ITimer _sweeper;
    private int _disposed;

    /// <param name="time">Tells how old a connection is.</param>
    /// <param name="buffers">Where the connections' buffers come from.</param>
    public SubgraphConnections(TimeProvider? time = null, BufferPool? buffers = null)
    {
        _time = time ?? TimeProvider.System;
        _buffers = buffers ?? BufferPool.Shared;
        _sweeper = _time.CreateTimer(static self => ((SubgraphConnections)self!).Sweep(), this, SweepInterval, SweepInterval);
    }

    /// <summary>Connections that wait for their next request.</summary>
    public int IdleCount => _pools.Sum(pool => pool.Value.IdleCount);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _sweeper.Dispose();
            foreach (var (_, pool) in _pools)
            {
                pool.Dispose();
            }
        }
    }

    internal ConnectionPool For(string host, int port) => _pools.GetOrAdd((host, port), static (key, self) => new ConnectionPool(key.Host, key.Port, self._time, self._buffers), this);

    private void Sweep()
    {
        foreach (var (_, pool) in _pools)
        {
            pool.Sweep();
        }
    }
}
