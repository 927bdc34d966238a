using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Kit.Sql;

/// <summary>The texts of the commands that EF sends, by whatever context, from when it is made until it is disposed of.</summary>
public sealed class CommandRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<CommandRecorder?> Current = new();

    private readonly bool _isOfFlow;
    private readonly List<string> _texts = [];
    private readonly List<IDisposable> _subscriptions = [];
    private readonly IDisposable _listeners;

    private CommandRecorder(bool isOfFlow)
    {
        _isOfFlow = isOfFlow;
        Current.Value = this;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>Of the flow of work that it is made in, whatever else runs.</summary>
    public static CommandRecorder OfFlow() => new(isOfFlow: true);

    /// <summary>Of the whole process, for work that a server begins: the test has to run alone.</summary>
    public static CommandRecorder OfProcess() => new(isOfFlow: false);

    /// <summary>In the order of sending.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_texts)
            {
                return [.. _texts];
            }
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if ((!_isOfFlow || Current.Value == this) && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command.CommandText: var text })
        {
            lock (_texts)
            {
                _texts.Add(text);
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _listeners.Dispose();
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }
}
