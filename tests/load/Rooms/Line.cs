using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workshop.Load.Rooms;

internal delegate void Heard(Line line, ReadOnlySpan<byte> message);

/// <summary>
/// One WebSocket on a bare socket, so that a thousand of them cost the generator little. Reads on the socket engine's own thread (the run
/// script asks for one thread and inline completions), so what is heard needs no locks.
/// </summary>
internal sealed class Line : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly SocketAsyncEventArgs _receiving = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Heard _heard;
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;
    private byte[] _message = [];
    private volatile bool _isOpen;

    private Line(Heard heard) => _heard = heard;

    public int Number { get; init; }
    public long BytesIn { get; private set; }
    public long MessagesIn { get; private set; }
    public bool IsLost { get; private set; }
    public bool IsOpen => _isOpen;

    /// <summary>Whatever the protocol needs to remember of this line.</summary>
    public object? Note { get; set; }

    public static async Task<Line> Open(int port, string path, int number, Heard heard, Func<Line, object>? note = null)
    {
        var line = new Line(heard) { Number = number };
        line.Note = note?.Invoke(line);
        await line._socket.ConnectAsync(IPAddress.Loopback, port);
        await line._socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        line._receiving.Completed += (_, _) => line.Receive(more: true);
        line.Receive(more: false);
        await line._opened.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return line;
    }

    private void Receive(bool more)
    {
        try
        {
            do
            {
                if (more && !Take())
                    return;
                if (_filled == _buffer.Length)
                    Array.Resize(ref _buffer, _buffer.Length * 2);
                _receiving.SetBuffer(_buffer, _filled, _buffer.Length - _filled);
                more = true;
            }
            while (!_socket.ReceiveAsync(_receiving));
        }
        catch (ObjectDisposedException)
        {
            IsLost = true;
        }
    }

    private bool Take()
    {
        if (_receiving.SocketError != SocketError.Success || _receiving.BytesTransferred == 0)
        {
            IsLost = true;
            _opened.TrySetException(new IOException("The line was closed."));
            return false;
        }
        _filled += _receiving.BytesTransferred;
        if (!_isOpen)
            return TakeUpgrade();
        BytesIn += _receiving.BytesTransferred;
        Split();
        return true;
    }

    private bool TakeUpgrade()
    {
        var end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return true;
        if (!_buffer.AsSpan(0, 12).EndsWith("101"u8))
        {
            _opened.TrySetException(new IOException(Encoding.ASCII.GetString(_buffer, 0, end)));
            return false;
        }
        _isOpen = true;
        _buffer.AsSpan(end + 4, _filled - end - 4).CopyTo(_buffer);
        _filled -= end + 4;
        BytesIn = _filled;
        _opened.SetResult();
        Split();
        return true;
    }

    private void Split()
    {
        var at = 0;
        while (_filled - at >= 2)
        {
            var (head, length) = (2, _buffer[at + 1] & 127);
            if (length == 126)
                (head, length) = (4, _filled - at < 4 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(at + 2)));
            else if (length == 127)
                (head, length) = (10, _filled - at < 10 ? int.MaxValue : (int)BinaryPrimitives.ReadUInt64BigEndian(_buffer.AsSpan(at + 2)));
            if (_filled - at - head < length)
                break;
            TakePart(_buffer[at], _buffer.AsSpan(at + head, length));
            at += head + length;
        }
        _buffer.AsSpan(at, _filled - at).CopyTo(_buffer);
        _filled -= at;
    }

    private void TakePart(byte first, ReadOnlySpan<byte> part)
    {
        var (isLast, code) = ((first & 128) != 0, first & 15);
        if (code == 9)
            Send(part, 10);
        if (code > 2)
            return;
        if (isLast && _message.Length == 0)
        {
            MessagesIn++;
            _heard(this, part);
            return;
        }
        _message = [.. _message, .. part];
        if (!isLast)
            return;
        MessagesIn++;
        var whole = _message;
        _message = [];
        _heard(this, whole);
    }

    /// <param name="code">1: text, 2: binary.</param>
    public void Send(ReadOnlySpan<byte> message, int code)
    {
        var frame = new byte[message.Length + 14];
        frame[0] = (byte)(128 | code);
        var head = message.Length < 126 ? 2 : 4;
        frame[1] = (byte)(128 | (head == 2 ? message.Length : 126));
        if (head == 4)
            BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)message.Length);
        // A mask of zeros is a mask, and leaves the message as it is.
        message.CopyTo(frame.AsSpan(head + 4));
        try
        {
            _socket.Send(frame, 0, head + 4 + message.Length, SocketFlags.None);
        }
        catch (Exception lost) when (lost is SocketException or ObjectDisposedException)
        {
            IsLost = true;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _receiving.Dispose();
    }
}
