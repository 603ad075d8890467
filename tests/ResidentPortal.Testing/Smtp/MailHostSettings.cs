using System.Globalization;

namespace ResidentPortal.Testing.Smtp;

/// <summary>The configuration of <see cref="MailHost"/>.</summary>
internal static class MailHostSettings
{
    public static string Main(string folder, int lmtp, int policy) => Invariant($"""
        compatibility_level = 3.6
        queue_directory = {folder}/queue
        data_directory = {folder}/data
        maillog_file = {folder}/postfix.log
        maillog_file_prefixes = {folder}
        myhostname = mail.{MailHost.Domain}
        mydestination =
        mynetworks = 127.0.0.0/8
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        smtp_dns_support_level = disabled
        alias_maps =
        local_recipient_maps =
        virtual_mailbox_domains = {MailHost.Domain}
        virtual_mailbox_maps = static:all
        virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
        default_transport = discard
        recipient_delimiter = +
        message_size_limit = {MailHost.SizeLimit}
        smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:{policy}, permit_mynetworks, reject
        smtpd_tls_cert_file = {TestAuthority.ServerCertificateFile}
        smtpd_tls_key_file = {TestAuthority.ServerKeyFile}
        smtpd_tls_security_level = may
        smtpd_tls_received_header = yes
        minimal_backoff_time = 1s
        queue_run_delay = 1s

        """);

    public static string Master(int port, int tls) => Invariant($"""
        127.0.0.1:{port} inet n - n - - smtpd
        127.0.0.1:{tls} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        proxywrite unix - - n - 1 proxymap
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        error unix - - n - - error
        retry unix - - n - - error
        discard unix - - n - - discard
        local unix - n n - - local
        virtual unix - n n - - virtual
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd

        """);

    public static string Dovecot(string folder, int imap, int imapTls, int lmtp) => Invariant($$"""
        base_dir = {{folder}}/run
        log_path = {{folder}}/dovecot.log
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <{{TestAuthority.ServerCertificateFile}}
        ssl_key = <{{TestAuthority.ServerKeyFile}}
        disable_plaintext_auth = no
        auth_mechanisms = plain login
        auth_username_format = %Ln
        first_valid_uid = 1
        mail_location = maildir:{{folder}}/mail/%n
        mail_plugins = quota
        postmaster_address = postmaster@{{MailHost.Domain}}
        plugin {
          quota = maildir:User quota
          quota_rule = *:storage=100M
          quota_grace = 0
        }
        passdb {
          driver = passwd-file
          args = username_format=%n {{folder}}/users/%n
        }
        userdb {
          driver = passwd-file
          args = username_format=%n {{folder}}/users/%n
        }
        service imap-login {
          inet_listener imap {
            port = {{imap}}
          }
          inet_listener imaps {
            port = {{imapTls}}
            ssl = yes
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = {{lmtp}}
          }
        }
        service stats {
          unix_listener stats-writer {
            mode = 0666
          }
        }

        """);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
