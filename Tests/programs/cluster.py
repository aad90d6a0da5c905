"""Databases for the tests: one on the cluster of the tests, or a cluster of one's own to stop."""

import os
import pwd
import re
import secrets
import shutil
import subprocess
import tempfile
from pathlib import Path


def psql(conninfo, sql):
    """The rows of a statement as text, one line each, columns parted by a bar."""
    done = subprocess.run(
        ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
         "--set=ON_ERROR_STOP=1", f"--dbname={conninfo}", f"--command={sql}"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{sql}: {done.stderr}")
    return done.stdout.splitlines()


def with_database(conninfo, name):
    """The same address with another database."""
    rest = re.sub(r"\bdbname\s*=\s*('(?:[^'\\]|\\.)*'|\S+)", "", conninfo)
    return f"{rest.strip()} dbname={name}"


class Database:
    """A fresh database on the cluster of the tests, dropped at the end."""

    def __init__(self, conninfo):
        self.maintenance = with_database(conninfo, "postgres")
        self.name = f"peers_{secrets.token_hex(6)}"
        self.conninfo = with_database(conninfo, self.name)

    def __enter__(self):
        psql(self.maintenance, f"create database {self.name}")
        return self

    def __exit__(self, *_):
        psql(self.maintenance, f"drop database if exists {self.name} with (force)")

    def deadlocks(self):
        """How many deadlocks the server counted here; backends tell them when they end."""
        counted = psql(
            self.maintenance,
            f"select deadlocks from pg_stat_database where datname = '{self.name}'",
        )
        return int(counted[0])

    def backends(self):
        """How many connections the database has."""
        counted = psql(
            self.maintenance,
            f"select count(*) from pg_stat_activity where datname = '{self.name}'",
        )
        return int(counted[0])


def server_binaries():
    """The folder of the newest server that is installed."""
    folders = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(folders, key=lambda path: int(path.parent.parent.name))
    return newest.parent


def account():
    """The system user of a cluster: PostgreSQL refuses to run as root."""
    me = pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() != 0:
        return me
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("totem", "postgres") if name in known)


class OwnCluster:
    """A private cluster behind a socket, which a test may stop and start again."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="totem-peers-"))
        self.account = account()
        self.binaries = server_binaries()
        self.cluster = self.folder / "cluster"
        self.conninfo = f"host={self.folder} user=totem dbname=totem"
        self.name = "totem"
        self.runs = False

    def __enter__(self):
        if os.geteuid() == 0:
            shutil.chown(self.folder, self.account, self.account)
        self.folder.chmod(0o755)
        self.do("initdb", f"--pgdata={self.cluster}", "--username=totem", "--locale=C.UTF-8",
                "--encoding=UTF8", "--no-sync", "--auth-local=peer", "--auth-host=reject")
        me = pwd.getpwuid(os.geteuid()).pw_name
        users = sorted({"root", me, self.account})
        (self.cluster / "pg_hba.conf").write_text("local all all peer map=totem\n")
        (self.cluster / "pg_ident.conf").write_text(
            "".join(f'totem "{user}" totem\n' for user in users))
        with open(self.cluster / "postgresql.conf", "a") as settings:
            # Only a crash of the machine would notice that nothing is forced to the disk.
            settings.write(
                f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\n"
                "max_connections = 60\nfsync = off\nlc_messages = 'C'\n")
        self.start()
        psql(f"host={self.folder} user=totem dbname=postgres", "create database totem")
        return self

    def __exit__(self, *_):
        if self.runs:
            self.stop("immediate")
        shutil.rmtree(self.folder)

    def do(self, program, *arguments):
        """Runs a program of the server as the account of the cluster."""
        command = [str(self.binaries / program), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", f"--reuid={self.account}", f"--regid={self.account}",
                       "--init-groups", *command]
        with open(self.folder / "programs.log", "ab") as log:
            subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log,
                           stderr=log, check=True, timeout=120)

    def start(self):
        """Starts the server and waits until it takes connections."""
        self.do("pg_ctl", f"--pgdata={self.cluster}", f"--log={self.folder}/server.log",
                "--wait", "--timeout=100", "--silent", "start")
        self.runs = True

    def stop(self, mode):
        """Stops the server: `immediate` is a crash, as far as its clients can tell."""
        self.do("pg_ctl", f"--pgdata={self.cluster}", f"--mode={mode}", "--wait",
                "--timeout=100", "--silent", "stop")
        self.runs = False
