using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Subgraphs.Portfolio.Tests;

/// <summary>
/// The commands that EF Core sends, as text, from when it is made until it is disposed of: those of the whole process, for tests that run alone, or
/// those of the flow of work that it is made in.
/// </summary>
internal sealed class CommandRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<CommandRecorder?> Current = new();

    private readonly bool _isOfFlow;
    private readonly List<string> _texts = [];
    private readonly List<IDisposable> _subscriptions = [];
    private readonly IDisposable _listeners;

    public CommandRecorder(bool ofThisFlow = false)
    {
        _isOfFlow = ofThisFlow;
        Current.Value = this;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public List<string> Texts
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
